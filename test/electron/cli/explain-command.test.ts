// `explain` answers in the language that was asked for; the command line's own messages stay English.
import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../../electron/cli/commands/explain-command.ts';
import { readArguments } from '../../../electron/cli/read-arguments.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

async function explained(...words: readonly string[]) {
  const given = readArguments(explainCommand, words);
  if (!given.ok) throw new Error(given.error.code);
  const outcome = await explainCommand.run({ ...given.value, surroundings: testSurroundings(), announce: () => {} });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

describe('explain', () => {
  it('answers in English where no language is given, in Dutch where Dutch is', async () => {
    expect((await explained('50126')).lines).toEqual(['AADSTS50126 (failure): The name or the password was wrong.']);
    expect((await explained('50126', '--language', 'nl')).lines).toEqual([
      'AADSTS50126 (mislukt): De naam of het wachtwoord was onjuist.',
    ]);
  });

  it('refuses a language that it has no words in', () => {
    const refused = readArguments(explainCommand, ['50126', '--language', 'tlh']);
    expect(refused).toMatchObject({ ok: false, error: { code: 'CLI_NOT_ONE_OF', facts: { allowed: 'en, nl' } } });
  });

  it('says what it does not know, and ends as not clean', async () => {
    expect(await explained('nobodyknowsthis', '--language', 'nl')).toMatchObject({ exit: 3 });
  });
});
