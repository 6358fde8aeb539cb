// Looks for the earliest sign-in that the tenant still holds: what lies before is gone, whoever asks. Only its time is
// kept: the record may be another person's, and that is not ours to keep.

import { eventClassOf } from '../../../shared/collect/coverage.ts';
import { earliestUrl } from '../../../shared/collect/graph/sign-ins-query.ts';
import { parseInstant } from '../../../shared/collect/parse-instant.ts';
import type { GraphVersion, QueryKey, QuerySlot, SignInClass } from '../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { getOwn, isJsonObject, type JsonValue } from '../../../shared/model/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type IndexRow, indexedTextPaths } from '../../../shared/review/index-row.ts';
import type { BadBody, GraphClient, GraphFailure } from './graph-client.ts';
import { localTime, type RunContext, reachOf } from './run-context.ts';

export type RetentionEdge = {
  /** As the record has it; null where there is no record at all. */
  readonly earliest: string | null;
  readonly of: 'tenant' | 'subject';
  /** The server's date; null where it sent none. */
  readonly serverDate: string | null;
  /** The account has no role: Graph shows it the rows of its own object id, and refuses every other question. */
  readonly ownRowsOnly: boolean;
};

/**
 * Of the whole tenant; where that may not be asked or is not answered, of `key`. Both failing is a failure only if it
 * ends the run, the class or the version: without an edge a collection goes on, it just has more to ask.
 */
export async function findEdge(
  client: GraphClient,
  version: GraphVersion,
  eventClass: SignInClass,
  key: QueryKey | undefined,
): Promise<Result<RetentionEdge | null, GraphFailure>> {
  let last: GraphFailure | null = null;
  for (const whose of ['tenant', 'subject'] as const) {
    if (whose === 'subject' && key === undefined) break;
    const url = earliestUrl(version, eventClass, whose === 'tenant' ? null : (key ?? null));
    const reply = await client.get({ url, budget: 'reports', read: readEarliest, timeOutTries: 1 });
    if (reply.ok) {
      const { value, serverDate } = reply.value;
      return value.kind === 'unclear'
        ? ok(null)
        : ok({ earliest: value.earliest, of: whose, serverDate, ownRowsOnly: last?.cause === 'ROLE_MISSING' });
    }
    last = reply.error;
    if (reachOf(last) === 'run' || last.cause === 'V1_FALLBACK') break;
  }
  return last === null || reachOf(last) === 'window' ? ok(null) : fail(last);
}

type Earliest = { readonly kind: 'known'; readonly earliest: string | null } | { readonly kind: 'unclear' };

function readEarliest(bytes: Uint8Array): Result<Earliest, BadBody> {
  let body: JsonValue;
  try {
    body = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    return fail({ code: 'NOT_JSON' });
  }
  if (!isJsonObject(body)) return fail({ code: 'NOT_THE_SHAPE' });
  if (getOwn(body, 'error') !== undefined) return fail({ code: 'ERROR_IN_BODY' });
  const list = getOwn(body, 'value');
  if (!Array.isArray(list)) return fail({ code: 'NOT_THE_SHAPE' });
  const first = list[0];
  // An empty page with a next link says nothing yet.
  if (first === undefined) {
    return ok(Object.hasOwn(body, '@odata.nextLink') ? { kind: 'unclear' } : { kind: 'known', earliest: null });
  }
  const time = isJsonObject(first) ? getOwn(first, 'createdDateTime') : undefined;
  if (typeof time !== 'string' || parseInstant(time) === null) return fail({ code: 'NOT_THE_SHAPE' });
  return ok({ kind: 'known', earliest: time });
}

/** What a plan may go by: ms since 1970 UTC, infinite where no record is held at all. */
export function instantOfEdge({ earliest }: Pick<RetentionEdge, 'earliest' | 'of'>): number {
  return earliest === null ? Number.POSITIVE_INFINITY : (parseInstant(earliest) ?? Number.NEGATIVE_INFINITY);
}

export function edgeEntry(
  at: string,
  sourceId: string,
  eventClass: SignInClass,
  { earliest, of }: Pick<RetentionEdge, 'earliest' | 'of'>,
): JournalEntry {
  return { kind: 'retention-edge', at, sourceId, eventClass, earliest, of };
}

/** Looks again: retention has moved on since. A failure leaves what was known. */
export async function refreshEdge(context: RunContext, { eventClass, key }: QuerySlot): Promise<void> {
  const { client, version, state, store, pacing, sourceId } = context;
  const found = await findEdge(client, version, eventClass, key);
  if (!found.ok || found.value === null) return;
  const instant = instantOfEdge(found.value);
  if (instant === state.edges.get(eventClass)) return;
  state.edges.set(eventClass, instant);
  store.append(edgeEntry(localTime(pacing), sourceId, eventClass, found.value));
}

const eventTypesPlace = indexedTextPaths.indexOf('signInEventTypes');

/** A record from before the edge shows that the edge was wrong: a service that ignores `$orderby` names its newest record. */
export function noteInstant({ state }: RunContext, row: IndexRow): void {
  const eventClass = eventClassOf(row.texts[eventTypesPlace] ?? null, row.isInteractive);
  if (eventClass === 'other') return;
  const edge = state.edges.get(eventClass);
  if (edge !== undefined && row.instant < edge) state.edges.set(eventClass, row.instant);
}

/** Writes down edges that records have shown to be wrong. */
export function correctEdges(context: RunContext, classes: readonly SignInClass[]): void {
  const { state, store, pacing, sourceId } = context;
  for (const eventClass of classes) {
    const entry = store.journal().findLast((each) => each.kind === 'retention-edge' && each.eventClass === eventClass);
    const edge = state.edges.get(eventClass);
    if (entry?.kind !== 'retention-edge' || edge === undefined || edge === Number.POSITIVE_INFINITY) continue;
    const { earliest, of } = entry;
    if (instantOfEdge({ earliest, of }) <= edge) continue;
    const corrected = new Date(Math.floor(edge)).toISOString();
    store.append(edgeEntry(localTime(pacing), sourceId, eventClass, { earliest: corrected, of }));
  }
}
