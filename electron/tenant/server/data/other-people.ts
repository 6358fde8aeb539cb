// Sign-ins of everybody else in the synthetic tenant, so that a query that is too wide brings in records of other people.
import type { JsonObject } from '../../../../shared/model/json.ts';
import type { GeneratedRecord } from '../../generate-month.ts';
import { makeLean } from '../../lean-record.ts';
import { monthTimes } from '../../month-times.ts';
import type { Cast } from '../../people.ts';
import { policyLists } from '../../policies.ts';
import { createRandom } from '../../random.ts';
import { toRecord } from '../../sign-in-record.ts';
import { startWalk } from '../../sign-in-walk.ts';
import type { TenantUser } from './tenant-users.ts';

/**
 * Ordinary sign-ins of both classes by one user, newest first: `count` in the month before `until` (ms since 1970 UTC),
 * less those after the user was deleted.
 */
export function* recordsOf(
  user: TenantUser,
  cast: Cast,
  { seed, count, until }: { readonly seed: string; readonly count: number; readonly until: number },
): Generator<GeneratedRecord> {
  const random = createRandom(`${seed}/sign-ins of ${user.id}`);
  const person = { objectId: user.id, userPrincipalName: user.signInName, displayName: user.displayName };
  const own: Cast = { ...cast, subject: person, formerUserPrincipalName: user.signInName, alias: user.signInName };
  const walk = startWalk(own, random);
  const lists = policyLists(random);
  const gone = user.deletedDateTime === null ? until : Date.parse(user.deletedDateTime);
  for (const moment of monthTimes(count, until, random)) {
    if (moment.instant >= gone) continue;
    const event = walk.ordinary(moment);
    const policies: JsonObject[] = lists(event.outcome.mood, !event.interactive, random);
    const full = toRecord(event, { home: cast.home, partner: cast.partner, policies, random });
    const record = event.interactive ? full : makeLean(full);
    yield { record, text: JSON.stringify(record) };
  }
}
