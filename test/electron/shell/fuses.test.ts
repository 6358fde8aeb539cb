// The fuse wire is read as Electron's own tool reads it, wherever it lies in the executable.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, describe, expect, it } from 'vitest';
import { type FuseName, fuseFileOf, readFuseWire, wantedFuses } from '../../../electron/shell/fuses.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-fuses-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const names = Object.keys(wantedFuses) as FuseName[];

/** A program whose wire begins after `before` bytes. */
function programWith(before: number, states: string): string {
  const file = join(folder, `electron-${before}`);
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, states.length]), Buffer.from(states)]);
  writeFileSync(file, Buffer.concat([Buffer.alloc(before, 1), wire, Buffer.alloc(100, 2)]));
  return file;
}

describe('The fuse wire', () => {
  it.each([0, 4 * 1024 * 1024 - 40, 4 * 1024 * 1024 - 5, 9_000_001])('is found after %i bytes', async (before) => {
    const read = await readFuseWire(programWith(before, '010101r01'));
    expect(Object.values(read ?? {})).toEqual([false, true, false, true, false, true, 'removed', false, true]);
  });

  it("is read as Electron's own tool wrote it", async () => {
    const file = programWith(70_000, '1'.repeat(9));
    await flipFuses(file, {
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      ...Object.fromEntries(names.map((name, at) => [at, wantedFuses[name]])),
    } as Parameters<typeof flipFuses>[1]);
    expect(await readFuseWire(file)).toEqual(wantedFuses);
    const theirs = await getCurrentFuseWire(file);
    expect(names.map((_, at) => theirs[at as FuseV1Options] === 0x31)).toEqual(Object.values(wantedFuses));
  });

  it("names the fuses in the order of Electron's own tool", () => {
    const theirs = Object.values(FuseV1Options).filter((one) => typeof one === 'string');
    const short = (name: string) => name.toLowerCase().replace(/^enable|environmentvariable$|arguments$/g, '');
    expect(names.map(short)).toEqual(theirs.map(short));
  });

  it('is missing from what is no Electron, and a shorter one leaves fuses unknown', async () => {
    expect(await readFuseWire(process.execPath)).toBeNull();
    expect(await readFuseWire(programWith(10, '0101'))).toMatchObject({
      runAsNode: false,
      wasmTrapHandlers: 'unknown',
    });
  });

  it('lies in the framework on macOS', () => {
    expect(fuseFileOf('/Applications/Signet.app/Contents/MacOS/Signet', 'darwin')).toBe(
      '/Applications/Signet.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    );
    expect(fuseFileOf('/usr/lib/signet', 'linux')).toBe('/usr/lib/signet');
  });
});
