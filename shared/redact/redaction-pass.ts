// The second pass: redacts records in place. Beside what the plan says it looks into everything that stays: a withheld value
// that stands in a kept text too is masked there if it is somebody else's or a secret, or else makes an open pair (design §6).
import { type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { AliasRecall } from './alias-recall.ts';
import { type Replacement, type Replacers, replacementFor } from './apply-action.ts';
import type { CaseKnowledge } from './case-knowledge.ts';
import type { Finder } from './encoders.ts';
import { actionForFinding } from './finding-list.ts';
import { shortMarker, withheldMarker } from './marker.ts';
import { OpenPairs } from './pair-list.ts';
import { type Action, actionSources, anAction, type PlanNode } from './plan.ts';
import { RecentMap } from './recent-map.ts';
import { RedactedRecord, type Withheld } from './redacted-record.ts';
import type { OpenPair, SourceRecord } from './redaction-types.ts';
import { SeenValues } from './seen-values.ts';
import { maskSpans, mergeSpans, type Span } from './span.ts';
import { Tally, type TallyRow } from './tally.ts';
import { nothingKnown, type TextKnowledge, TextSearch } from './text-search.ts';
import { type Place, type RecordVisitor, RecordWalk } from './walk-record.ts';
import { WithheldEntries } from './withheld-entries.ts';

type MaskedSpan = Span & { readonly action: Action };
type Edit = { readonly container: JsonObject | JsonValue[]; readonly key: string | number; readonly value: JsonValue };

const rememberedForms = 4_000;

export class RedactionPass {
  readonly #known: CaseKnowledge;
  readonly #finder: Finder;
  readonly #marker: string;
  readonly #replacers: Replacers;
  /** Texts and numbers that nobody minded where they stand. */
  readonly #unminded = new SeenValues();
  readonly #walk: RecordWalk;
  readonly #tally = new Tally();
  readonly #entries = new WithheldEntries(this.#tally);
  readonly #open: OpenPairs;
  readonly #texts: TextSearch;
  readonly #coarse = new RecentMap<string, boolean>(rememberedForms);
  readonly #equalValueActions = new Map<string, Action>();
  readonly #edits: Edit[] = [];
  #withheld: Withheld[] = [];
  #recordId = '';

  constructor(known: CaseKnowledge, finder: Finder) {
    this.#known = known;
    this.#finder = finder;
    this.#marker = finder(withheldMarker).length > 0 ? shortMarker : withheldMarker;
    const recall = new AliasRecall(known.aliases, (text) => known.canonical(text));
    this.#replacers = { marker: this.#marker, alias: (label, text) => recall.aliasFor(label, text) };
    this.#texts = new TextSearch(known, finder);
    this.#open = new OpenPairs(known.pairs);
    const visitor: RecordVisitor = {
      settled: this.#unminded,
      keepText: (text, place, byOfficer) => this.#keepText(text, place, byOfficer),
      keepNumber: (value, place) => this.#keepNumber(value, place),
      withhold: (value, action, place) => this.#withhold(value, action, place),
      unclassified: () => {
        const mode = known.unknownFields;
        if (mode === 'block') throw new Error('a field that nobody classified reached redaction');
        return mode;
      },
    };
    this.#walk = new RecordWalk(known.plan, visitor);
  }

  redact(source: SourceRecord): RedactedRecord {
    this.#recordId = source.id;
    const revisions = source.revisions.map((revision) => this.#content(revision, []));
    return this.#content(source.record, revisions);
  }

  openPairs(): readonly OpenPair[] {
    return this.#open.list();
  }

  tally(): readonly TallyRow[] {
    return this.#tally.rows();
  }

  #content(content: JsonObject, revisions: readonly RedactedRecord[]): RedactedRecord {
    this.#edits.length = 0;
    this.#withheld = [];
    this.#walk.walk(content, this.#known.overrides.get(this.#recordId) ?? []);
    for (const { container, key, value } of this.#edits) {
      if (Array.isArray(container)) container[key as number] = value;
      else setOwn(container, key as string, value);
    }
    return RedactedRecord.fromRedaction(content, this.#withheld, revisions);
  }

  #withhold(value: JsonValue, given: Action, place: Place): void {
    const action = typeof value === 'string' ? this.#known.actionFor(value, given, place.node) : given;
    const replacement = this.#replacement(value, action);
    if (replacement !== null) this.#replace(place, replacement, action);
  }

  #replacement(value: JsonValue, action: Action): Replacement | null {
    const replacement = replacementFor(value, action, this.#replacers);
    if (replacement?.operator !== 'generalise' || typeof replacement.value !== 'string') return replacement;
    return this.#showsNothing(replacement.value) ? replacement : { operator: 'mask', value: this.#marker };
  }

  /** A coarse form may be the fine form of another record: 192.0.2.0/24 where the address 192.0.2.0 is withheld. */
  #showsNothing(coarse: string): boolean {
    let answer = this.#coarse.get(coarse);
    if (answer === undefined) {
      answer = this.#finder(coarse).length === 0;
      this.#coarse.set(coarse, answer);
    }
    return answer;
  }

  #replace(place: Place, { operator, value }: Replacement, action: Action): void {
    this.#edits.push({ container: place.container, key: place.key, value });
    this.#withheld.push(this.#entries.entry(place.pointer(), operator, action));
  }

  #keepText(text: string, place: Place, byOfficer: boolean): void {
    // The walk has asked already where the node keeps whatever comes.
    if (!place.node.keepsValues && this.#unminded.has(text, place.node)) return;
    const knowledge = this.#texts.knowledgeOf(text);
    const { detectors, findings } = this.#known;
    const isRead = !byOfficer && this.#known.isRead(text, place.node);
    const detected = isRead ? detectors.find(text, place.node.isTypedIdentifier) : [];
    if (knowledge === nothingKnown && detected.length === 0) {
      if (!byOfficer) this.#unminded.add(text, place.node);
      return;
    }
    if (knowledge.everywhere !== null && !byOfficer) {
      const replacement = this.#replacement(text, knowledge.everywhere);
      if (replacement !== null) {
        this.#replace(place, replacement, knowledge.everywhere);
        return;
      }
    }
    const path = place.path();
    const masks: MaskedSpan[] = [];
    for (const { start, end, kind } of detected) {
      if (!findings.isLifted(path, text.slice(start, end))) masks.push({ start, end, action: actionForFinding(kind) });
    }
    const { node } = place;
    const whole = { start: 0, end: text.length };
    for (const hit of knowledge.hits) this.#judge(hit.value, path, node, hit, masks);
    for (const value of knowledge.hidden) this.#judge(value, path, node, whole, masks);
    const merged = mergeSpans(masks);
    const [first] = merged;
    const masked = maskSpans(text, merged, this.#marker);
    const goesWhole = first !== undefined && this.#isStillShowing(masked, path, node);
    this.#noteOpenPairs(knowledge, path, goesWhole ? [whole] : merged, text.length);
    if (first === undefined) return;
    const value = goesWhole ? this.#marker : masked;
    if (value !== text) this.#replace(place, { operator: 'mask', value }, first.action);
  }

  #keepNumber(value: number, place: Place): void {
    const { hits } = this.#texts.knowledgeOf(String(value));
    if (hits.length === 0) {
      this.#unminded.add(value, place.node);
      return;
    }
    const masks: MaskedSpan[] = [];
    const path = place.path();
    for (const hit of hits) this.#judge(hit.value, path, place.node, hit, masks);
    const [first] = masks;
    if (first !== undefined) this.#replace(place, { operator: 'remove', value: null }, first.action);
    else this.#noteOpenPairs({ ...nothingKnown, hits }, path, [], String(value).length);
  }

  /** Adds a mask for the first reason why the value must not stand at `path`. */
  #judge(value: string, path: string, node: PlanNode, span: Span, masks: MaskedSpan[]): void {
    if (this.#known.findings.isLifted(path, value)) return;
    const isShownAnyway = node.field?.nature === 'subject' && node.field.visibility === 'A';
    for (const origin of this.#known.register.originsOf(value)) {
      // The person's own token number that is also the record's id: masking ids would leave records without names.
      if (!origin.isSecret || (origin.isOwn && isShownAnyway)) continue;
      if (this.#known.pairs.isAccepted(origin.path, path)) continue;
      masks.push({ start: span.start, end: span.end, action: this.#equalValueAction(origin.reason) });
      return;
    }
  }

  #noteOpenPairs(knowledge: TextKnowledge, path: string, masks: readonly Span[], length: number): void {
    const isMasked = ({ start, end }: Span) => masks.some((mask) => mask.start <= start && end <= mask.end);
    const open = knowledge.hits.filter((hit) => !isMasked(hit)).map((hit) => hit.value);
    if (!isMasked({ start: 0, end: length })) open.push(...knowledge.hidden);
    for (const value of open) {
      if (this.#known.findings.isLifted(path, value)) continue;
      for (const origin of this.#known.register.originsOf(value)) {
        if (!this.#known.pairs.isAccepted(origin.path, path)) this.#open.add(origin.path, path, this.#recordId);
      }
    }
  }

  /** Masking joins what stood apart, and the rest of an encoded value may still be readable: then the whole text goes. */
  #isStillShowing(masked: string, path: string, node: PlanNode): boolean {
    const { hits, hidden } = this.#texts.knowledgeOf(masked);
    const masks: MaskedSpan[] = [];
    for (const value of [...hits.map((hit) => hit.value), ...hidden])
      this.#judge(value, path, node, { start: 0, end: 0 }, masks);
    return masks.length > 0;
  }

  #equalValueAction(reason: string): Action {
    let action = this.#equalValueActions.get(reason);
    if (action === undefined) {
      action = anAction({ operator: 'mask', rule: actionSources.equalValue, reason });
      this.#equalValueActions.set(reason, action);
    }
    return action;
  }
}
