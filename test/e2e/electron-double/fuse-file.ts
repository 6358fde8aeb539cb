// A file that holds a fuse wire as Electron's executable does (docs/tutorial/fuses.md), for the self-check of a packaged app.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FuseName, wantedFuses } from '../../../electron/shell/fuses.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses as the app wants them, but for `wrong`. Removed when the process ends. */
export function writeFuseFile(wrong: Partial<Record<FuseName, boolean>> = {}): string {
  const states = Object.values({ ...wantedFuses, ...wrong }).map((isOn) => (isOn ? 0x31 : 0x30));
  const folder = mkdtempSync(join(tmpdir(), 'signet-fuses-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'electron');
  const before = Buffer.alloc(5_000_000, 'x');
  writeFileSync(
    file,
    Buffer.concat([before, Buffer.from(sentinel), Buffer.from([1, states.length, ...states]), Buffer.alloc(1000)]),
  );
  return file;
}
