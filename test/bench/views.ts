// Prints how long the case host takes for what the Review and Redact steps ask of it. Run: node test/bench/views.ts [records]
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../electron/flow/import-files.ts';
import { createRedactHandlers } from '../../electron/ipc/case/redact-handlers.ts';
import { createReviewHandlers } from '../../electron/ipc/case/review-handlers.ts';
import { generateMonth } from '../../electron/tenant/generate-month.ts';
import { holdCase, theValue } from '../support/held-case.ts';
import { testSurroundings } from '../support/test-surroundings.ts';

const records = Number(process.argv[2] ?? 100_000);
const caseId = 'case-under-test';
const desk = testSurroundings();
const month = generateMonth({ seed: 'views', records });
const folder = join(desk.folder, 'case');
const source = join(desk.folder, 'pages.json');

/** Elapsed times, and the processor's own beside them, since a busy machine makes the former long. */
async function timed<T>(title: string, goes: number, work: (go: number) => T | Promise<T>): Promise<T> {
  const elapsed: number[] = [];
  const busy: number[] = [];
  let result: T | undefined;
  for (let go = 0; go < goes; go++) {
    const processor = process.cpuUsage();
    const began = performance.now();
    result = await work(go);
    elapsed.push(performance.now() - began);
    const { user, system } = process.cpuUsage(processor);
    busy.push((user + system) / 1000);
  }
  const at = (times: number[], share: number) =>
    ([...times].sort((left, right) => left - right)[Math.min(goes - 1, Math.floor(goes * share))] ?? 0).toFixed(1);
  process.stdout.write(
    `${title.padEnd(58)} first ${elapsed[0]?.toFixed(1)}, median ${at(elapsed, 0.5)}, p95 ${at(elapsed, 0.95)} ms; processor ${at(busy, 0.5)} ms\n`,
  );
  return result as T;
}

try {
  for (const page of month.pages(1000)) appendFileSync(source, `${page.body}\n`);
  const { objectId, names } = month.subject;
  theValue(await importFiles({ folder, subject: objectId, alsoKnownAs: names, files: [source] }, desk));
  rmSync(source);
  const held = await timed('open the case', 1, () => holdCase(folder, desk));
  const review = createReviewHandlers(held);
  const redact = createRedactHandlers(held);
  await timed('whose the records are (once per change)', 1, () => held.view());
  const plain = {
    caseId,
    filter: null,
    preset: null,
    sort: { by: 'createdDateTime', direction: 'descending' },
    grouping: null,
  } as const;
  const columns = ['userDisplayName', 'appDisplayName', 'ipAddress', 'location.city', 'status.errorCode'];
  const deep = [...columns, 'status.failureReason', 'authenticationDetails[*].authenticationMethod'];
  type Open = Partial<Parameters<(typeof review)['view.open']>[0]>;
  const rows = async (asked: { viewId: string; from: number; count: number; columns: string[] }) =>
    theValue(await review['view.rows']({ caseId, ...asked }));
  const firstPage = async (request: Open, asked: readonly string[] = columns) => {
    const { viewId } = theValue(await review['view.open']({ ...plain, ...request }));
    theValue(await review['view.rows']({ caseId, viewId, from: 0, count: 50, columns: [...asked] }));
    return viewId;
  };
  const filter = "appDisplayName eq 'Microsoft Teams' and createdDateTime ge 2026-10-08 and status/errorCode eq 0";
  await timed('open all and the first page', 20, () => firstPage({}));
  await timed('open filtered and the first page', 40, () => firstPage({ filter }));
  await timed('open failed and the first page', 20, () => firstPage({ preset: 'failed' }));
  await timed('open another country and the first page', 20, () => firstPage({ preset: 'another-country' }));
  await timed('open sorted by application and the first page', 20, () =>
    firstPage({ sort: { by: 'appDisplayName', direction: 'ascending' } }),
  );
  await timed('open grouped by hour and the first page', 20, () => firstPage({ grouping: 'h1' }));
  await timed('first page with columns of the records', 20, () => firstPage({}, deep));
  const all = await firstPage({});
  await timed('chart of all', 20, async () =>
    theValue(await review['view.chart']({ caseId, viewId: all, timeZone: 'Europe/Amsterdam' })),
  );
  await timed('facets of all', 20, async () => theValue(await review['view.facets']({ caseId, viewId: all })));
  const { count } = theValue(await review['view.open'](plain));
  await timed('200 rows anywhere, columns of the index', 100, (go) =>
    rows({ viewId: all, from: (go * 7919) % count, count: 200, columns: [...columns] }),
  );
  await timed('200 rows anywhere, columns of the records', 100, (go) =>
    rows({ viewId: all, from: (go * 7919) % count, count: 200, columns: [...deep] }),
  );
  const spread = await firstPage({ sort: { by: 'correlationId', direction: 'ascending' } });
  await timed('200 rows of about as many pages, columns of the records', 30, (go) =>
    rows({ viewId: spread, from: go * 211, count: 200, columns: [...deep] }),
  );
  await timed('200 rows of about as many pages, columns of the index', 30, (go) =>
    rows({ viewId: spread, from: go * 211, count: 200, columns: [...columns] }),
  );
  const ids = Array.from(held.view().set.included.subarray(0, 200), (row) => held.open.index.idOf(row));
  await timed('one record', 100, async (go) =>
    theValue(await review['record.show']({ caseId, recordId: ids[go] ?? '' })),
  );
  const byView = { by: 'view', viewId: all } as const;
  const decision = { caseId, target: byView, state: 'include', reason: null, note: null } as const;
  await timed('decide about all', 3, async () => theValue(await review['decisions.decide'](decision)));
  await timed('open all and the first page after a decision', 3, async (go) => {
    const target = { by: 'records', recordIds: [ids[go] ?? ''] } as const;
    await review['decisions.decide']({ ...decision, target: { ...target, recordIds: [...target.recordIds] } });
    return firstPage({});
  });
  await timed('undo', 6, async () => theValue(await review['decisions.undo']({ caseId })));
  await timed('overview, both passes', 1, async () =>
    theValue(await redact['redact.overview']({ caseId, operationId: 'overview-1' })),
  );
  await timed('overview, kept', 20, async () =>
    theValue(await redact['redact.overview']({ caseId, operationId: 'overview-2' })),
  );
  await timed('one record as given', 100, async (go) =>
    theValue(await redact['redact.record']({ caseId, recordId: ids[go] ?? '' })),
  );
  await timed('next withheld', 20, (go) =>
    redact['redact.nextWithheld']({ caseId, recordId: ids[go] ?? null, direction: 'next' }),
  );
  await timed('open what mentions somebody else', 5, () => firstPage({ preset: 'mentions-somebody-else' }));
  held.close();
} finally {
  rmSync(desk.folder, { recursive: true, force: true });
}
