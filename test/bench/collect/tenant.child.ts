// The synthetic tenant in a process of its own, so that neither its memory nor its time counts as the collector's.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { runTenant } from '../../../electron/flow/run-tenant.ts';
import { deskAt } from '../desk.ts';
import type { BenchTenant } from './bench-tenant.ts';

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

if (process.send !== undefined) {
  const [folder = '', records = '0'] = process.argv.slice(2);
  const desk = deskAt(folder, Number(records));
  const running = await runTenant(
    {
      folder: join(folder, 'tenant'),
      records: desk.records,
      seed: 'bench',
      port: 0,
      faultFile: undefined,
      isThrottled: false,
    },
    desk.surroundings,
  );
  if (!running.ok) throw new Error(`no tenant: ${running.error.code}`);
  const { served, tenantId, clientId, subject, files } = running.value;
  process.on('disconnect', () => process.exit(0));
  process.on('message', () => process.send?.({ cpuSeconds: cpuSeconds() }));
  const userIdOf = served.data.rows.column('userId');
  const rows = [...served.data.rows.inOrder()].filter((row) => userIdOf(row) === subject.objectId);
  const contents = new Set(rows.map((row) => hash('sha1', served.data.rows.bytes(row)))).size;
  const ready: BenchTenant = {
    graphRoot: served.graphRoot,
    tenantId,
    clientId,
    subject,
    files,
    rows: rows.length,
    contents,
  };
  process.send(ready);
}
