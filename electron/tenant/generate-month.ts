// The built-in synthetic tenant: one invented person's month of sign-ins, as pages of Graph beta. The same seed gives the
// same bytes. Records are made one at a time while they are read, so a month may be as long as one likes.
import type { JsonObject } from '../../shared/model/json.ts';
import { makeLean } from './lean-record.ts';
import { type MonthPlan, planMonth, type Special } from './month-plan.ts';
import { type Moment, monthTimes } from './month-times.ts';
import { type Truth, truthOf } from './month-truth.ts';
import { type Cast, castFor } from './people.ts';
import { hostileTexts, plantedTexts, withText } from './planted-texts.ts';
import { policyLists } from './policies.ts';
import { createRandom, type Random } from './random.ts';
import { toRecord } from './sign-in-record.ts';
import { startWalk, type Walk } from './sign-in-walk.ts';

export type MonthOptions = {
  readonly seed: string | number;
  /** How many records the source delivers, repeated ones included; 1 or more. */
  readonly records: number;
  /** The moment after the last record, ISO 8601 UTC. */
  readonly endsAt?: string;
};

/** One answer of the tenant. `url` is what would have been asked. */
export type TenantPage = { readonly url: string; readonly body: string; readonly records: number };

/** One delivery of a record: its text, and the object that the text was written from, which must not be changed. */
export type GeneratedRecord = { readonly record: JsonObject; readonly text: string };

export type Month = {
  readonly tenantId: string;
  readonly subject: {
    readonly objectId: string;
    readonly userPrincipalName: string;
    readonly displayName: string;
    /** Every name the person had in the month, in lower case, the present UPN first. */
    readonly names: readonly string[];
  };
  /** May be read any number of times; each reading starts afresh and gives the same bytes. Newest records first. */
  readonly pages: (pageSize: number) => Generator<TenantPage>;
  /** The same records, in the same order, one by one. */
  readonly records: () => Generator<GeneratedRecord>;
  readonly truth: Truth;
};

const lastDay = '2026-11-01T00:00:00Z';
const root = 'https://graph.microsoft.com/beta';
const nobody = '00000000-0000-0000-0000-000000000000';

/** Makes the month. Nothing but the plan (one small entry per special record) is held. */
export function generateMonth({ seed, records, endsAt = lastDay }: MonthOptions): Month {
  const name = String(seed);
  const cast = castFor(name);
  const plan = planMonth(records, createRandom(`${name}/plan`));
  const until = Date.parse(endsAt);
  return {
    tenantId: cast.home.tenantId,
    subject: {
      objectId: cast.subject.objectId,
      userPrincipalName: cast.subject.userPrincipalName,
      displayName: cast.subject.displayName,
      names: [cast.subject.userPrincipalName, cast.formerUserPrincipalName, cast.alias],
    },
    truth: truthOf(plan, records, cast),
    records: () => recordTexts(name, cast, plan, records, until),
    pages: function* (pageSize) {
      let page = 0;
      let held: string[] = [];
      let given = 0;
      for (const { text } of recordTexts(name, cast, plan, records, until)) {
        held.push(text);
        given += 1;
        if (held.length < pageSize && given < records) continue;
        yield {
          url: pageUrl(name, page),
          body: pageBody(held, given < records ? pageUrl(name, page + 1) : null),
          records: held.length,
        };
        page += 1;
        held = [];
      }
    },
  };
}

function pageUrl(seed: string, page: number): string {
  if (page === 0) return `${root}/auditLogs/signIns`;
  const token = createRandom(`${seed}/page ${page}`).guid().replaceAll('-', '');
  return `${root}/auditLogs/signIns?$skiptoken=${token}`;
}

function pageBody(records: readonly string[], nextLink: string | null): string {
  const next = nextLink === null ? '' : `"@odata.nextLink":${JSON.stringify(nextLink)},`;
  return `{"@odata.context":"${root}/$metadata#auditLogs/signIns",${next}"value":[${records.join(',')}]}`;
}

function* recordTexts(
  seed: string,
  cast: Cast,
  plan: MonthPlan,
  records: number,
  until: number,
): Generator<GeneratedRecord> {
  const random = createRandom(`${seed}/records`);
  const lists = policyLists(random);
  const walk = startWalk(cast, random);
  const context = (policies: JsonObject[]) => ({ home: cast.home, partner: cast.partner, policies, random });
  let last: JsonObject | null = null;
  let lastText = '';
  let position = 0;
  for (const moment of monthTimes(records, until, random)) {
    const special = plan.get(position);
    position += 1;
    if (special?.kind === 'duplicate') {
      if (last !== null) yield { record: last, text: lastText };
      continue;
    }
    if (special?.kind === 'revision' && last !== null) {
      const record = revised(last);
      yield { record, text: JSON.stringify(record) };
      continue;
    }
    const event = eventFor(special, moment, walk, cast, random);
    const lean = !event.interactive || random.chance(1, 2);
    const full = toRecord(event, context(lists(event.outcome.mood, lean, random)));
    const record = lean ? makeLean(full) : full;
    if (special === undefined) {
      last = record;
      lastText = JSON.stringify(record);
      yield { record, text: lastText };
    } else {
      const other = changed(record, special);
      yield { record: other, text: JSON.stringify(other) };
    }
  }
}

function eventFor(special: Special | undefined, moment: Moment, walk: Walk, cast: Cast, random: Random) {
  if (special === undefined) return walk.ordinary(moment);
  if (special.kind === 'foreign') return walk.byColleague(moment);
  if (special.kind === 'attack') return walk.byAttacker(moment, cast.subject, cast.subject.userPrincipalName, true);
  if (special.kind === 'zero-id-own-name') {
    const person = { ...cast.subject, objectId: nobody, displayName: '' };
    return walk.byAttacker(moment, person, person.userPrincipalName, true);
  }
  if (special.kind === 'nobody') {
    const guess = `${random.pick(['admin', 'info', 'scanner', 'noreply'])}${random.below(90)}@contoso.example`;
    return walk.byAttacker(moment, { objectId: nobody, userPrincipalName: guess, displayName: guess }, guess, false);
  }
  return walk.ordinary(moment);
}

function changed(record: JsonObject, special: Special): JsonObject {
  if (special.kind === 'planted') {
    const planted = plantedTexts[special.which];
    if (planted !== undefined) return withText(record, planted.path, planted.value);
  }
  if (special.kind === 'hostile') {
    const hostile = hostileTexts[special.which];
    if (hostile !== undefined) return withText(record, hostile.path, hostile.value);
  }
  return record;
}

/** What the service delivers when it has looked at the same sign-in again. */
function revised(record: JsonObject): JsonObject {
  return {
    ...record,
    riskLevelAggregated: 'low',
    riskState: 'remediated',
    riskDetail: 'userPassedMFADrivenByRiskBasedPolicy',
    flaggedForReview: true,
  };
}
