// What the options say about signing in: the file that is named says how.
import { describe, expect, it } from 'vitest';
import { accessFrom } from '../../../electron/cli/access-options.ts';
import { collectCommand } from '../../../electron/cli/commands/collect-command.ts';
import { readArguments } from '../../../electron/cli/read-arguments.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

function access(...words: readonly string[]) {
  const read = readArguments(collectCommand, ['--case', 'c', '--subject', 's', ...words]);
  if (!read.ok) throw new Error(read.error.code);
  return accessFrom({ ...read.value, surroundings: testSurroundings(), announce: () => undefined });
}

describe('Signing in', () => {
  it.each([
    ['by browser in the global cloud, if nothing is said', [], 'browser'],
    ['by the file with a token, if one is named', ['--token-file', 'f'], 'token-file'],
    ['by certificate, if one is named', ['--certificate', 'c', '--key', 'k'], 'certificate'],
    ['as it is said, whatever is named', ['--auth', 'device-code', '--certificate', 'c'], 'device-code'],
  ] as const)('is %s', (_what, words, way) => {
    expect(access(...words)).toMatchObject({ way, cloud: 'global' });
  });

  it('takes no secret from the command line', () => {
    expect(
      Object.keys(collectCommand.options).filter((name) => /secret|password|passphrase|^token$/.test(name)),
    ).toEqual([]);
  });
});
