// What the app says is about the app: no error of the engine or the border tells the officer to type a command.
import { describe, expect, it } from 'vitest';
import { errorInWords } from '../../../renderer/text/engine-words.ts';
import type { IpcError } from '../../../shared/ipc/shapes.ts';
import { gapAdvice } from '../../../shared/words/coverage-sentences.ts';
import { errorWords } from '../../../shared/words/en/error-words.ts';
import { cliErrors } from '../../../shared/words/en/errors/cli-errors.ts';
import { ipcErrors } from '../../../shared/words/en/errors/ipc-errors.ts';
import { tenantErrors } from '../../../shared/words/en/errors/tenant-errors.ts';
import { findingWords } from '../../../shared/words/en/finding-words.ts';
import { liveGapWords } from '../../../shared/words/en/live-coverage-words.ts';
import { wordsOfError } from '../../../shared/words/error-sentence.ts';
import { wordsOfFinding } from '../../../shared/words/finding-sentence.ts';
import { languages } from '../../../shared/words/language.ts';
import { officerWords } from '../../../shared/words/officer-words.ts';
import { ofTheCommandLine } from './of-the-command-line.ts';

type Code = IpcError['code'];

/** What only the command line and the synthetic tenant's server end with; a file that cannot be read is the app's as well. */
const ofOthers = new Set(
  Object.keys({ ...cliErrors, ...tenantErrors }).filter((code) => code !== 'CLI_FILE_UNREADABLE'),
);
const codes = (Object.keys({ ...errorWords, ...ipcErrors }) as Code[]).filter((code) => !ofOthers.has(code));

describe.each(languages)('the app, in %s,', (language) => {
  it('has words for every error that it can meet', () => {
    expect(codes.length).toBeGreaterThan(120);
    for (const code of codes) {
      const { says, todo } = errorInWords({ code }, language);
      expect(says, code).not.toBe(code);
      expect(todo, code).not.toBe('');
    }
  });

  it('names no command and no option in them', () => {
    const { permissions, warnings, findings } = officerWords[language];
    const said: (readonly [from: string, text: string])[] = [
      ...codes.map((code) => [code, Object.values(errorInWords({ code }, language)).join(' ')] as const),
      ...Object.keys(findingWords).map(
        (code) =>
          [code, Object.values(wordsOfFinding(code as keyof typeof findingWords, {}, language)).join(' ')] as const,
      ),
      ...Object.keys(liveGapWords).map(
        (code) => [code, gapAdvice({ code: code as keyof typeof liveGapWords, facts: {} }, language) ?? ''] as const,
      ),
      ...Object.entries({ ...permissions, ...warnings, ...findings }),
    ];
    expect(said.filter(([, text]) => ofTheCommandLine.test(text))).toEqual([]);
  });

  it('fills the facts of an error in', () => {
    const { todo } = errorInWords({ code: 'COLLECT_SIGN_IN_FAILED', facts: { number: 50126 } }, language);
    expect(todo).toContain('AADSTS50126');
  });

  it('shows a code that it does not know as it is', () => {
    expect(errorInWords({ code: 'FROM_A_NEWER_ENGINE' as Code }, language).says).toBe('FROM_A_NEWER_ENGINE');
  });
});

describe('the command line', () => {
  it('keeps its own words', () => {
    expect(wordsOfError({ code: 'COLLECT_CLIENT_ID_MISSING' }, 'en').todo).toContain('--client-id');
    expect(wordsOfError({ code: 'PACKAGE_NOT_SCANNED', facts: {} }, 'en').todo).toMatch(ofTheCommandLine);
  });
});
