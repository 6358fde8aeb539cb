// Which pages are read back without a second proof: only those where import saw that JSON.parse loses nothing.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSourceFile } from '../../../electron/collect/read-source-file.ts';

async function isPlain(text: string): Promise<boolean> {
  const file = join(mkdtempSync(join(tmpdir(), 'signet-plain-')), 'records.json');
  writeFileSync(file, text);
  const opened = await openSourceFile(file);
  if (!opened.ok) throw new Error(opened.error.code);
  for await (const page of opened.value.pages()) return page.head.plain === true;
  throw new Error('no page');
}

const record = '{"id":"a","createdDateTime":"2026-05-03T08:00:00Z","userId":"u"}';
const repeated = '{"id":"b","id":"c","createdDateTime":"2026-05-03T08:00:00Z","userId":"u"}';
const longNumber = '{"id":"d","createdDateTime":"2026-05-03T08:00:00Z","userId":"u","n":12345678901234567890}';

describe('a plain page', () => {
  it('holds records that JSON.parse reads without loss', async () => {
    expect(await isPlain(`{"value":[${record},${record}]}`)).toBe(true);
  });

  it.each([
    ['a repeated name', repeated],
    ['a number too long to calculate with', longNumber],
  ])('is none where one record has %s', async (_what, odd) => {
    expect(await isPlain(`{"value":[${record},${odd}]}`)).toBe(false);
  });

  it('is none in a shape whose records are renamed on the way', async () => {
    expect(await isPlain(`{"time":"2026-05-03T08:00:00Z","category":"SignInLogs","properties":${record}}\n`)).toBe(
      false,
    );
  });
});
