// The second pass: redacts records in place. Beside what the plan says it looks into everything that stays: a withheld value
// that stands in a kept text too is masked there if it is somebody else's or a secret, or else makes an open pair (design §6).
import { type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { type Replacement, replacementFor } from './apply-action.ts';
import type { CaseKnowledge } from './case-knowledge.ts';
import type { Finder, Hit } from './encoders.ts';
import { actionForFinding } from './finding-list.ts';
import { hiddenForms } from './hidden-forms.ts';
import { shortestSearchedLength, shortMarker, withheldMarker } from './marker.ts';
import { OpenPairs } from './pair-list.ts';
import { type Action, actionSources, anAction } from './plan.ts';
import { RecentMap } from './recent-map.ts';
import { RedactedRecord, type Withheld } from './redacted-record.ts';
import type { OpenPair, SourceRecord } from './redaction-types.ts';
import { maskSpans, mergeSpans, type Span } from './span.ts';
import { Tally, type TallyRow } from './tally.ts';
import { type Place, type RecordVisitor, RecordWalk } from './walk-record.ts';

/** What is known of a text, wherever it stands. */
type TextKnowledge = {
  readonly everywhere: Action | null;
  readonly hits: readonly Hit[];
  /** Withheld values that only a decoded form of the text shows. */
  readonly hidden: readonly string[];
};

type MaskedSpan = Span & { readonly action: Action };
type Edit = { readonly container: JsonObject | JsonValue[]; readonly key: string | number; readonly value: JsonValue };

const clean: TextKnowledge = { everywhere: null, hits: [], hidden: [] };
const rememberedTexts = 20_000;

export class RedactionPass {
  readonly #known: CaseKnowledge;
  readonly #finder: Finder;
  readonly #marker: string;
  readonly #walk: RecordWalk;
  readonly #tally = new Tally();
  readonly #open: OpenPairs;
  readonly #texts = new RecentMap<string, TextKnowledge>(rememberedTexts);
  readonly #coarse = new RecentMap<string, boolean>(rememberedTexts);
  readonly #equalValueActions = new Map<string, Action>();
  #edits: Edit[] = [];
  #withheld: Withheld[] = [];
  #recordId = '';

  constructor(known: CaseKnowledge, finder: Finder) {
    this.#known = known;
    this.#finder = finder;
    this.#marker = finder(withheldMarker).length > 0 ? shortMarker : withheldMarker;
    this.#open = new OpenPairs(known.pairs);
    const visitor: RecordVisitor = {
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
    this.#edits = [];
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
    const replacement = replacementFor(value, action, {
      alias: (label, text) => this.#known.aliases.aliasFor(label, this.#known.canonical(text)),
      marker: this.#marker,
    });
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
    this.#withheld.push({ path: place.pointer(), operator, reason: action.reason });
    this.#tally.count(action, operator);
  }

  #keepText(text: string, place: Place, byOfficer: boolean): void {
    const knowledge = this.#knowledgeOf(text);
    const { detectors, findings } = this.#known;
    const isRead = !byOfficer && this.#known.isRead(text, place.node);
    const detected = isRead ? detectors.find(text, place.node.isTypedIdentifier) : [];
    if (knowledge === clean && detected.length === 0) return;
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
    const whole = { start: 0, end: text.length };
    for (const hit of knowledge.hits) this.#judge(hit.value, path, hit, masks);
    for (const value of knowledge.hidden) this.#judge(value, path, whole, masks);
    const merged = mergeSpans(masks);
    this.#noteOpenPairs(knowledge, path, merged, text.length);
    const [first] = merged;
    if (first === undefined) return;
    const masked = this.#isStillShowing(maskSpans(text, merged, this.#marker), path)
      ? this.#marker
      : maskSpans(text, merged, this.#marker);
    if (masked !== text) this.#replace(place, { operator: 'mask', value: masked }, first.action);
  }

  #keepNumber(value: number, place: Place): void {
    const { hits } = this.#knowledgeOf(String(value));
    if (hits.length === 0) return;
    const masks: MaskedSpan[] = [];
    const path = place.path();
    for (const hit of hits) this.#judge(hit.value, path, hit, masks);
    const [first] = masks;
    if (first !== undefined) this.#replace(place, { operator: 'remove', value: null }, first.action);
    else this.#noteOpenPairs({ ...clean, hits }, path, [], String(value).length);
  }

  #knowledgeOf(text: string): TextKnowledge {
    const { everywhere, input } = this.#known;
    if (text.length < shortestSearchedLength && everywhere.size === 0) return clean;
    const remembered = this.#texts.get(text);
    if (remembered !== undefined) return remembered;
    const action = everywhere.size === 0 ? null : (everywhere.get(this.#known.canonical(text)) ?? null);
    const hits = this.#finder(text);
    const hidden = new Set<string>();
    for (const form of hiddenForms(text, input.encoders)) for (const hit of this.#finder(form)) hidden.add(hit.value);
    const isClean = action === null && hits.length === 0 && hidden.size === 0;
    const knowledge = isClean ? clean : { everywhere: action, hits, hidden: [...hidden] };
    this.#texts.set(text, knowledge);
    return knowledge;
  }

  /** Adds a mask for the first reason why the value must not stand at `path`. */
  #judge(value: string, path: string, span: Span, masks: MaskedSpan[]): void {
    if (this.#known.findings.isLifted(path, value)) return;
    for (const origin of this.#known.register.originsOf(value)) {
      if (!origin.isSecret || this.#known.pairs.isAccepted(origin.path, path)) continue;
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
  #isStillShowing(masked: string, path: string): boolean {
    const { hits, hidden } = this.#knowledgeOf(masked);
    const masks: MaskedSpan[] = [];
    for (const value of [...hits.map((hit) => hit.value), ...hidden])
      this.#judge(value, path, { start: 0, end: 0 }, masks);
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
