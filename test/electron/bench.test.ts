// The bench must stay runnable: a small run of every stage, whatever the figures are.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const entry = fileURLToPath(new URL('../bench/run.ts', import.meta.url));
const stageNames = [
  ...['import', 'open', 'filter', 'summary', 'redact', 'xlsx', 'package', 'leak-scan'],
  ...['collect', 'collect-sdk', 'collect-throttled'],
];

type Side = { readonly failed?: string; readonly figure?: number; readonly peakMegabytes?: number };
type Report = {
  readonly records: number;
  readonly inputBytes: number;
  readonly stages: readonly { readonly stage: string; readonly ours: Side; readonly naive: Side }[];
};

const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('signet-bench-')).length;

describe('npm run bench', () => {
  it('runs every stage and its twin, prints one JSON document and leaves no folder behind', async () => {
    const before = leftOver();
    const { stdout } = await run(process.execPath, [entry, '--records', '300', '--json'], { maxBuffer: 1 << 24 });
    const report = JSON.parse(stdout) as Report;
    expect(report.records).toBe(300);
    expect(report.inputBytes / report.records).toBeGreaterThan(3500);
    expect(report.stages.map(({ stage }) => stage)).toEqual(stageNames);
    for (const { stage, ours, naive } of report.stages) {
      for (const side of [ours, naive]) {
        expect(side.failed, stage).toBeUndefined();
        expect(side.figure, stage).toBeGreaterThan(0);
        expect(side.peakMegabytes, stage).toBeGreaterThan(20);
      }
    }
    expect(leftOver()).toBeLessThanOrEqual(before);
  });

  it('says how it is used, and measures nothing, where its words are not understood', async () => {
    const failed = run(process.execPath, [entry, '--stage', 'nothing']);
    await expect(failed).rejects.toMatchObject({ code: 2, stdout: '' });
    await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('--records N') });
  });
});
