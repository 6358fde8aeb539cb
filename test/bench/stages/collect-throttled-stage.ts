// Live collection under the published throttle, in time that does not pass, against the floor that the limit allows. What is
// compared is waiting, not work, so the records are cut down to what queries look at.
import { generateMonth } from '../../../electron/tenant/generate-month.ts';
import { type TenantData, tenantData } from '../../../electron/tenant/server/data/tenant-data.ts';
import { publishedLimit } from '../../../electron/tenant/server/graph/throttle.ts';
import { runThrottled, type ThrottledRun } from '../collect/throttled-run.ts';
import type { Desk } from '../desk.ts';
import { type Measurement, type Sides, timed } from '../stage.ts';

const startsAt = Date.UTC(2026, 10, 1, 12);
const pageTimes = [0, 4000];
const rowsInPage = 1000;
const kept = ['id', 'createdDateTime', 'userId', 'userPrincipalName', 'isInteractive', 'signInEventTypes', 'status'];

/** The records of a generated month, their times as they are, with few properties. */
function leanData(records: number): TenantData {
  const data = tenantData({ seed: 'bench', records: 1, recordsOfOthers: 1, endsAt: startsAt });
  const month = generateMonth({ seed: 'bench', records, endsAt: new Date(startsAt).toISOString() });
  for (const { record } of month.records()) {
    const lean = Object.fromEntries(Object.entries(record).filter(([name]) => kept.includes(name)));
    data.rows.add(lean, JSON.stringify(lean));
  }
  return data;
}

/** The limit allows so many records in a second, each page full, with nothing lost. */
const floorPerSecond = (publishedLimit.requests * rowsInPage) / publishedLimit.seconds;

async function throttled(desk: Desk): Promise<Measurement> {
  const data = leanData(desk.records);
  const runs: ThrottledRun[] = [];
  const { time } = await timed(async () => {
    for (const pageTime of pageTimes) runs.push(await runThrottled(desk, data, startsAt, pageTime));
  });
  const facts = runs.flatMap((run, at): [string, number][] => {
    const with4 = `, page in ${(pageTimes[at] ?? 0) / 1000} s`;
    return [
      [`pass 1 by object id${with4}, s`, run.firstSeconds],
      [`floor${with4}, s`, run.records / floorPerSecond],
      [`over the floor${with4}, %`, (run.firstSeconds / (run.records / floorPerSecond) - 1) * 100],
      [`requests of it${with4}`, run.firstRequests],
      [`names and pass 2 too${with4}, s`, run.totalSeconds],
      [`all requests${with4}`, run.requests],
      [`refused${with4}`, run.refused],
    ];
  });
  const slowest = runs.reduce((one, other) => (other.firstSeconds > one.firstSeconds ? other : one));
  return {
    seconds: slowest.firstSeconds,
    cpuSeconds: time.cpuSeconds,
    amount: slowest.records,
    facts: { ...Object.fromEntries(facts), 'real seconds': time.seconds },
  };
}

/** One chain after the other, each page asked when the one before has come: what a plain loop makes of the slow pages. */
async function oneChain(desk: Desk): Promise<Measurement> {
  const pages = Math.ceil(desk.records / rowsInPage);
  const slowest = Math.max(...pageTimes) / 1000;
  const seconds = pages * Math.max(slowest, publishedLimit.seconds / publishedLimit.requests);
  return { seconds, cpuSeconds: 0, amount: desk.records, facts: { 'computed, not run': 'one page after the other' } };
}

export const collectThrottledStage: Sides = { ours: throttled, naive: oneChain };
