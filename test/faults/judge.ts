// Holds a case against the truth after each stage of a run: what is lost, doubled, foreign, wrongly called complete, and
// whether every gap lies where something is missing or unknown. Reads the case's bytes, nothing the collector computed.
import type { OpenCase } from '../../electron/case/open-case.ts';
import { coverageOf } from '../../electron/flow/case-coverage.ts';
import { viewCase } from '../../electron/flow/case-view.ts';
import { type Claim, claimsOf, isGap } from './journal-claims.ts';
import { judgeStatement } from './judge-statement.ts';
import { instantOf, type TrueContent } from './living-truth.ts';

export type Faults = {
  /** Contents that are in no gap and not in the case, or that the journal says were read and are not there. */
  readonly lost: number;
  readonly duplicated: number;
  /** Other people's records that would enter a package, and contents that the tenant never held. */
  readonly foreign: number;
  readonly falseComplete: number;
  readonly inexactGaps: number;
  /** What was wrong, in words; ids of invented records only. */
  readonly why: readonly string[];
};

export type Subject = { readonly id: string; readonly names: readonly string[] };

/** Where and why something may be unknown: a query of the tenant that a fault has hit. Null: all of them, or all of its class. */
export type Disturbance = {
  readonly eventClass: string | null;
  readonly key: string | null;
  readonly from: number;
  readonly to: number;
};

export type Evidence = {
  readonly open: OpenCase;
  readonly contents: readonly TrueContent[];
  readonly subject: Subject;
  readonly disturbances: readonly Disturbance[];
  /** True where a server's date was wrong, so that dates do not tell what came first. */
  readonly clockWasWrong: boolean;
};

/** Graph documents that a sign-in may come into the log up to two hours late; what comes later nobody can promise. */
const latest = 2 * 3_600_000;

export function judge(evidence: Evidence): Faults {
  const { open, contents } = evidence;
  const held = heldRecords(open);
  const claims = claimsOf(open.journal());
  const why: string[] = [];
  const count = (what: string, found: readonly string[]): number => {
    if (found.length > 0) why.push(`${what}: ${found.length} (${found.slice(0, 3).join('; ')})`);
    return found.length;
  };
  const known = new Map(contents.map((content) => [canonical(JSON.parse(content.text)), content]));
  const heldContents = new Set(held.map(({ form }) => form));
  const missing = missingContents(evidence, claims, heldContents);
  const isGapless = claims.length > 0 && !claims.some(isGap);
  const coverage = coverageOf(open, viewCase(open), null);
  const statement = judgeStatement(coverage, claims, open.journal());
  if (statement.falseVerdict) why.push(`${coverage.verdict} is said, and is not so`);
  return {
    lost:
      count('lost', missing) +
      count('left out', leftOut(evidence, known, held)) +
      count('read but not held', unheldReadings(open, held)),
    duplicated: count('doubled', doubles(held)),
    foreign:
      count('foreign', foreignIncluded(evidence, known, held)) +
      count(
        'never was in the tenant',
        held.filter(({ form }) => !known.has(form)).map(({ id }) => id),
      ),
    falseComplete: (isGapless && missing.length > 0) || statement.falseVerdict ? 1 : 0,
    inexactGaps:
      count('gap without a reason', unexplained(claims, evidence.disturbances)) +
      count('gaps of the statement', statement.inexact),
    why,
  };
}

type Held = {
  readonly id: string;
  readonly row: number;
  readonly text: string;
  readonly form: string;
  readonly instant: number;
  readonly userId: string;
  readonly name: string;
  readonly isInteractive: boolean;
};

function heldRecords(open: OpenCase): readonly Held[] {
  return Array.from({ length: open.index.size() }, (_, row) => {
    const text = Buffer.from(open.recordBytes(open.index.referenceOf(row))).toString('utf8');
    const record = JSON.parse(text) as Record<string, unknown>;
    return {
      id: String(record.id),
      row,
      text,
      form: canonical(record),
      instant: instantOf(String(record.createdDateTime)),
      userId: String(record.userId),
      name: String(record.userPrincipalName).toLowerCase(),
      isInteractive: record.isInteractive === true,
    };
  });
}

/** Names in order, so that a record is recognised after a server has sent one name twice. */
function canonical(record: unknown): string {
  const sorted = Object.entries(record as Record<string, unknown>).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(sorted);
}

function doubles(held: readonly Held[]): readonly string[] {
  const seen = new Set<string>();
  return held.flatMap(({ id, text }) => {
    if (seen.has(text)) return [id];
    seen.add(text);
    return [];
  });
}

/** What is in the tenant, should have come, is not in the case, and stands in no gap. */
function missingContents(evidence: Evidence, claims: readonly Claim[], heldContents: ReadonlySet<string>) {
  return evidence.contents.flatMap((content) => {
    if (!content.isThere || heldContents.has(canonical(JSON.parse(content.text)))) return [];
    const wrong = claims.find((claim) => isAskedBy(content, claim) && promises(evidence, claim, content));
    return wrong === undefined ? [] : [`${content.id} by ${wrong.slot.key.by}, ${wrong.sealed}`];
  });
}

function isAskedBy(content: TrueContent, { slot, from, to }: Claim): boolean {
  const isKey = slot.key.value === (slot.key.by === 'userId' ? content.userId : content.name);
  return isKey && slot.eventClass === content.eventClass && content.instant >= from && content.instant < to;
}

function promises({ clockWasWrong }: Evidence, claim: Claim, { appearedAt, instant }: TrueContent): boolean {
  if (isGap(claim)) return false;
  if (claim.sealed === 'settled' && appearedAt - instant <= latest) return true;
  if (appearedAt === Number.NEGATIVE_INFINITY) return true;
  return !clockWasWrong && claim.askedAt !== null && appearedAt < claim.askedAt;
}

/** A reading that is written down as done, of which not every record is there: what a resumed run relies on. */
function unheldReadings(open: OpenCase, held: readonly Held[]): readonly string[] {
  return open.journal().flatMap((entry) => {
    if (entry.kind !== 'window-read') return [];
    const [from, to] = [Date.parse(entry.from), Date.parse(entry.to)];
    const ids = new Set<string>();
    for (const { id, instant, userId, name, isInteractive } of held) {
      const isKey = entry.key.value === (entry.key.by === 'userId' ? userId : name);
      const isClass = isInteractive === (entry.eventClass === 'interactiveUser');
      if (isKey && isClass && instant >= from && instant < to) ids.add(id);
    }
    return ids.size < entry.ids ? [`pass ${entry.pass}: ${entry.ids} read, ${ids.size} held`] : [];
  });
}

function isOwn({ userId, name }: { readonly userId: string; readonly name: string }, subject: Subject): boolean {
  return userId === subject.id || (/^[0-]+$/.test(userId) && subject.names.includes(name));
}

function foreignIncluded({ open, subject }: Evidence, known: Known, held: readonly Held[]): readonly string[] {
  return [...viewCase(open).set.included].flatMap((row) => {
    const record = held[row];
    const truth = record === undefined ? undefined : known.get(record.form);
    return truth !== undefined && isOwn(truth, subject) ? [] : [record?.id ?? String(row)];
  });
}

type Known = ReadonlyMap<string, TrueContent>;

/** The subject's own records, by id, that quarantine would withhold. */
function leftOut({ open, subject }: Evidence, known: Known, held: readonly Held[]): readonly string[] {
  const included = new Set([...viewCase(open).set.included].map((row) => held[row]?.id));
  return held.filter(({ id, form }) => known.get(form)?.userId === subject.id && !included.has(id)).map(({ id }) => id);
}

function unexplained(claims: readonly Claim[], disturbances: readonly Disturbance[]): readonly string[] {
  return claims
    .filter((claim) => isGap(claim) && !disturbances.some((one) => reaches(one, claim)))
    .map(({ slot, from, to, failed }) => {
      const [start, end] = [from, to].map((at) => new Date(at).toISOString());
      return `${slot.eventClass} by ${slot.key.by} ${start}/${end} ${failed ?? 'not sealed'}`;
    });
}

function reaches({ eventClass, key, from, to }: Disturbance, { slot, ...claim }: Claim): boolean {
  if (eventClass !== null && eventClass !== slot.eventClass) return false;
  if (key !== null && key !== slot.key.value) return false;
  return from < claim.to && to >= claim.from;
}
