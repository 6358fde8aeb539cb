// The command line says clearly what is wrong with it before any work starts.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../electron/cli/command.ts';
import { exitOf, sayError } from '../../../electron/cli/error-exit.ts';
import { helpOf } from '../../../electron/cli/help.ts';
import { readArguments } from '../../../electron/cli/read-arguments.ts';
import { ok } from '../../../shared/result.ts';

const command: Command = {
  name: 'example',
  says: 'An example.',
  options: {
    case: { type: 'string', value: 'DIR', required: true, says: 'folder of the case' },
    window: { type: 'string', value: 'h1|h6', oneOf: ['h1', 'h6'], says: 'window' },
    'also-known-as': { type: 'string', value: 'NAME', multiple: true, says: 'another name' },
    yes: { type: 'boolean', says: 'yes' },
  },
  operands: { value: 'FILE', least: 1, most: 2, says: 'files' },
  run: async () => ok({ exit: 0, json: {}, lines: [] }),
};

function problemOf(...words: readonly string[]) {
  const read = readArguments(command, words);
  if (read.ok) throw new Error('was accepted');
  return { code: read.error.code, exit: exitOf(read.error), ...sayError(read.error) };
}

describe('reading the command line', () => {
  it('gives options, repeated options, flags and operands', () => {
    const read = readArguments(command, [
      '--case',
      'dir',
      '--also-known-as',
      'a',
      '--also-known-as=b',
      '--yes',
      'one',
      'two',
    ]);
    if (!read.ok) throw new Error(read.error.code);
    expect([
      read.value.text('case'),
      read.value.texts('also-known-as'),
      read.value.flag('yes'),
      read.value.positionals,
      read.value.json,
    ]).toEqual(['dir', ['a', 'b'], true, ['one', 'two'], false]);
  });

  it.each([
    ['an unknown option', ['--case', 'd', '--bogus', 'f'], 'CLI_BAD_ARGUMENT'],
    ['a missing option', ['f'], 'CLI_MISSING_OPTION'],
    ['an empty value', ['--case', '', 'f'], 'CLI_EMPTY_OPTION'],
    ['a value that is not offered', ['--case', 'd', '--window', 'h2', 'f'], 'CLI_NOT_ONE_OF'],
    ['no file', ['--case', 'd'], 'CLI_MISSING_OPERAND'],
    ['too many files', ['--case', 'd', 'a', 'b', 'c'], 'CLI_BAD_ARGUMENT'],
    ['an option without its value', ['--case'], 'CLI_BAD_ARGUMENT'],
  ])('refuses %s as wrong usage and says what to do', (_what, words, code) => {
    const problem = problemOf(...words);
    expect(problem).toMatchObject({ code, exit: 2 });
    expect(`${problem.says} ${problem.todo}`).not.toMatch(/\{\w+\}|undefined/);
  });

  it('shows the help even when needed options are missing', () => {
    const read = readArguments(command, ['--help']);
    expect(read.ok && read.value.help).toBe(true);
    expect(helpOf(command)).toContain('Usage: signet example --case DIR [options] FILE...');
  });
});
