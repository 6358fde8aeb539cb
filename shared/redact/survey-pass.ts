// The first pass: looks at every record in order and learns what will be withheld, what the detectors find, which values need a
// stand-in and which fields nobody classified. It changes nothing.
import type { JsonObject, JsonValue } from '../model/json.ts';
import { replacementFor } from './apply-action.ts';
import type { CaseKnowledge } from './case-knowledge.ts';
import { actionForFinding } from './finding-list.ts';
import { withheldMarker } from './marker.ts';
import { OverRedactionWatch } from './over-redaction.ts';
import type { Action, PlanNode } from './plan.ts';
import type { SourceRecord, Survey } from './redaction-types.ts';
import { SeenValues } from './seen-values.ts';
import { Tally } from './tally.ts';
import { type Place, type RecordVisitor, RecordWalk } from './walk-record.ts';

/** Hostile records may bring a new name each; the count goes on, the list does not. */
const listedUnknownFields = 1_000;

export class SurveyPass {
  readonly #known: CaseKnowledge;
  readonly #walk: RecordWalk;
  readonly #tally = new Tally();
  readonly #watch: OverRedactionWatch;
  readonly #unknownFields = new Map<string, number>();
  readonly #usedOverrides = new Set<number>();
  /** Kept texts that taught nothing but what is known now. */
  readonly #learned = new SeenValues();
  /** Texts inside something withheld, of places with a path of their own: registered for the action beside them. */
  readonly #registered = new Map<Action, SeenValues>();
  #moreUnknownFields = 0;
  #records = 0;
  #revisions = 0;
  #recordId = '';

  constructor(known: CaseKnowledge) {
    this.#known = known;
    this.#watch = new OverRedactionWatch(known.detectors.isSubject);
    const visitor: RecordVisitor = {
      settled: this.#learned,
      keepText: (text, place, byOfficer) => this.#keepText(text, place, byOfficer),
      withhold: (value, action, place) => this.#withhold(value, action, place),
      insideWithheld: (text, action, path, node) => this.#inside(text, action, path, node),
      unclassified: (_, place) => this.#unclassified(place),
      overrideUsed: (override) => this.#usedOverrides.add(override.index),
    };
    this.#walk = new RecordWalk(known.plan, visitor);
  }

  look(source: SourceRecord): void {
    this.#recordId = source.id;
    this.#records += 1;
    this.#revisions += source.revisions.length;
    const overrides = this.#known.overrides.get(source.id) ?? [];
    const contents: readonly JsonObject[] = [source.record, ...source.revisions];
    for (const content of contents) this.#walk.walk(content, overrides);
  }

  finish(): Survey {
    const { register, aliases, findings, input } = this.#known;
    register.addTwins(input.encoders);
    aliases.assign(register.partsOfAliases(aliases.labels(), input.ignore));
    return {
      records: this.#records,
      revisions: this.#revisions,
      unknownFields: [...this.#unknownFields].map(([path, count]) => ({ path, count })),
      moreUnknownFields: this.#moreUnknownFields,
      findings: findings.list(),
      recordsWithFindings: findings.recordIds,
      withheldValues: { [Symbol.iterator]: () => register.values() },
      withheldValueCount: register.size,
      counts: this.#tally.rows(),
      warnings: this.#watch.warnings(),
      aliases: { [Symbol.iterator]: () => aliases.entries() },
      unusedOverrides: input.overrides.filter((_, index) => !this.#usedOverrides.has(index)),
    };
  }

  #keepText(text: string, place: Place, byOfficer: boolean): void {
    const { aliases, detectors, findings, register } = this.#known;
    aliases.noteText(text);
    if (byOfficer) return;
    const isRead = this.#known.isRead(text, place.node);
    const spans = isRead ? detectors.find(text, place.node.isTypedIdentifier) : [];
    if (spans.length === 0) {
      this.#learned.add(text, place.node);
      return;
    }
    const path = place.path();
    let isMasked = false;
    for (const { start, end, kind } of spans) {
      const found = text.slice(start, end);
      findings.add(kind, path, found, this.#recordId);
      if (findings.isLifted(path, found)) continue;
      const action = actionForFinding(kind);
      register.add(found, register.origin(path, place.node.field, action.reason));
      if (!isMasked) this.#tally.count(action, 'mask');
      isMasked = true;
    }
  }

  #withhold(value: JsonValue, given: Action, place: Place): void {
    const action = typeof value === 'string' ? this.#known.actionFor(value, given, place.node) : given;
    const { aliases, everywhere } = this.#known;
    const replacement = replacementFor(value, action, { alias: () => '', marker: withheldMarker });
    if (replacement === null) return;
    this.#tally.count(action, replacement.operator);
    const path = place.path();
    this.#watch.withheld(value, path, place.node.field);
    if (typeof value !== 'string') return;
    this.#register(value, action, path, place.node);
    if (action.operator !== 'alias' && !action.everywhere) return;
    const canonical = this.#known.canonical(value);
    if (action.operator === 'alias') aliases.note(action.label, canonical, value);
    if (action.everywhere && !everywhere.has(canonical)) everywhere.set(canonical, action);
  }

  /** A policy that does not apply goes from record after record, with the same texts. */
  #inside(text: string, action: Action, path: string, node: PlanNode): void {
    let registered = this.#registered.get(action);
    if (registered === undefined) {
      registered = new SeenValues();
      this.#registered.set(action, registered);
    }
    if (registered.has(text, node)) return;
    if (node.path !== '') registered.add(text, node);
    this.#register(text, action, path, node);
  }

  #register(text: string, action: Action, path: string, node: PlanNode): void {
    const { register, aliases } = this.#known;
    aliases.noteText(text);
    register.add(text, register.origin(path, node.field, action.reason));
  }

  #unclassified(place: Place): 'keep' | 'remove' | 'nothing' {
    const path = place.path();
    const count = this.#unknownFields.get(path);
    if (count !== undefined) this.#unknownFields.set(path, count + 1);
    else if (this.#unknownFields.size < listedUnknownFields) this.#unknownFields.set(path, 1);
    else this.#moreUnknownFields += 1;
    const mode = this.#known.unknownFields;
    return mode === 'block' ? 'nothing' : mode;
  }
}
