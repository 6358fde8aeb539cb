// Times of the command line: what could mean two things, or no day at all, is refused.
import { describe, expect, it } from 'vitest';
import { collectCommand } from '../../../electron/cli/commands/collect-command.ts';
import { readArguments } from '../../../electron/cli/read-arguments.ts';
import { readInstant } from '../../../electron/cli/read-instant.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

function instantOf(...words: readonly string[]) {
  const read = readArguments(collectCommand, ['--case', 'c', '--subject', 's', ...words]);
  if (!read.ok) throw new Error(read.error.code);
  return readInstant({ ...read.value, surroundings: testSurroundings(), announce: () => undefined }, 'from');
}

describe('--from', () => {
  it.each([
    ['2026-10-01', '2026-10-01T00:00:00.000Z'],
    ['2026-10-01T08:00Z', '2026-10-01T08:00:00.000Z'],
    ['2026-10-01T08:00:30.5+02:00', '2026-10-01T06:00:30.500Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf('--from', text)).toEqual({ ok: true, value: Date.parse(instant) });
  });

  it('may be left out', () => expect(instantOf()).toEqual({ ok: true, value: undefined }));

  it.each([
    'yesterday',
    '2026-10-01T08:00',
    '01.10.2026',
    '10/01/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-10-01T25:00Z',
    '1790000000',
  ])('%s is refused', (text) =>
    expect(instantOf('--from', text)).toMatchObject({ error: { code: 'CLI_BAD_TIME', facts: { option: '--from' } } }),
  );
});
