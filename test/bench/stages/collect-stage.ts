// Live collection over HTTPS from a tenant without throttle, as `signet collect` does it. The figure is that of the first
// reading by object id; names and the second pass stand in the facts.
import { rmSync } from 'node:fs';
import { accessOfApplication } from '../../../electron/flow/application-access.ts';
import { collectCase } from '../../../electron/flow/collect-case.ts';
import { signInClasses } from '../../../shared/model/collection.ts';
import { type BenchTenant, withBenchTenant } from '../collect/bench-tenant.ts';
import { CollectPhases } from '../collect/collect-phases.ts';
import { followLinks } from '../collect/follow-links.ts';
import { iteratePages } from '../collect/iterate-pages.ts';
import type { Desk } from '../desk.ts';
import { type Measurement, type Sides, timed } from '../stage.ts';

async function ours(desk: Desk): Promise<Measurement> {
  return withBenchTenant(desk, async (tenant, tenantCpuSeconds) => {
    const { subject, contents } = tenant;
    rmSync(desk.collectedFolder, { recursive: true, force: true });
    const phases = new CollectPhases();
    const request = {
      folder: desk.collectedFolder,
      subject: subject.objectId,
      alsoKnownAs: [],
      confirm: undefined,
      access: accessOfApplication(tenant),
      from: undefined,
      to: undefined,
      classes: signInClasses,
    };
    const before = await tenantCpuSeconds();
    const { time, value } = await timed(() => collectCase(request, { ...desk.surroundings, report: phases.report }));
    if (!value.ok) throw new Error(`no collection: ${value.error.code}`);
    if (value.value.kind !== 'collected' || value.value.ended !== null)
      throw new Error('the collection did not end well');
    const { run, coverage } = value.value;
    const [first, names, ...checks] = phases.end();
    if (first === undefined || names === undefined) throw new Error('no first reading');
    if (first.records !== contents)
      throw new Error(`the first reading brought ${first.records} of ${contents} records`);
    const check = checks.reduce((sum, { seconds }) => sum + seconds, 0);
    return {
      seconds: first.seconds,
      cpuSeconds: first.cpuSeconds,
      amount: first.records,
      facts: {
        'names, s': names.seconds,
        'second pass, s': check,
        'whole command, s': time.seconds,
        'whole command, processor s': time.cpuSeconds,
        'whole command, records/s': run.newRecords / time.seconds,
        records: run.newRecords,
        'rows in all passes': run.rows,
        answers: run.pages,
        'processor time of the tenant, s': (await tenantCpuSeconds()) - before,
        coverage: coverage.verdict,
      },
    };
  });
}

function peer(read: (tenant: BenchTenant) => Promise<number>): Sides['naive'] {
  return (desk) =>
    withBenchTenant(desk, async (tenant) => {
      const { time, value } = await timed(() => read(tenant));
      if (value !== tenant.rows) throw new Error('the peer did not read every record');
      return { ...time, amount: value };
    });
}

export const collectStage: Sides = { ours, naive: peer(followLinks) };

export const collectBesideSdkStage: Sides = { ours, naive: peer(iteratePages) };
