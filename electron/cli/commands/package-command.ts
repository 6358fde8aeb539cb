// `signet package`: redacts, writes, searches, signs and checks; the file appears only if every check passed.
import { ok } from '../../../shared/result.ts';
import { coverageSentence } from '../../../shared/words/coverage-sentences.ts';
import { coverageVerdictWords, leakVerdictWords } from '../../../shared/words/en/coverage-words.ts';
import { isLanguage, languages } from '../../../shared/words/language.ts';
import { officerWords } from '../../../shared/words/officer-words.ts';
import { type PackagedCase, packageCase } from '../../flow/package-case.ts';
import type { Command, ExitCode } from '../command.ts';
import { counted } from '../counted.ts';
import { withSignerSecret } from '../passphrase.ts';
import { caseOption } from '../shared-options.ts';
import { verifyLines } from './verify-command.ts';

/** The three verdicts and what belongs to them; shared with `demo`. */
export function packageLines(packaged: PackagedCase): readonly string[] {
  const { coverage, leak, counts, signer } = packaged;
  const megabytes = (leak.scannedBytes / 1_000_000).toFixed(1);
  return [
    `coverage: ${coverage.verdict}`,
    `  ${coverageVerdictWords[coverage.verdict]}`,
    ...[...coverage.gaps, ...coverage.notes].map((note) => `  ${coverageSentence(note, 'en')}`),
    `leak: ${leak.verdict}`,
    `  ${leakVerdictWords[leak.verdict]} (${counted(leak.searchedValues, 'value')}, ${megabytes} MB)`,
    ...verifyLines(packaged.verified),
    `wrote ${packaged.out}: ${counted(counts.records, 'record')}, ${counted(counts.withheldValues, 'value')} withheld, ${packaged.size} bytes`,
    ...(packaged.findings === 0
      ? []
      : [`the detectors masked ${counted(packaged.findings, 'text')} of other people; "findings" lists them`]),
    ...packaged.warnings.map(
      (warning) => `look: ${officerWords.en.warnings[warning.kind]} (${warning.path}, ${warning.count} times)`,
    ),
    ...(signer.createdNow
      ? [
          `the signer's key was made just now; publish its fingerprint where recipients can find it: ${signer.fingerprint}`,
        ]
      : []),
    ...(packaged.isControllerNamed
      ? []
      : [
          'look: the package does not say who answers the request; give --controller NAME once, before the first package that you hand out',
        ]),
    ...(signer.personNameWarning
      ? [
          'look: the name in the signer’s certificate seems to be a person’s, and everybody who gets the package can read it',
        ]
      : []),
  ];
}

/** Done but not clean: a package of an incomplete answer, or with records left in quarantine (design §5). */
export function exitOfPackage(packaged: PackagedCase): ExitCode {
  return packaged.coverage.verdict === 'INCOMPLETE' || packaged.quarantined > 0 ? 3 : 0;
}

export const packageCommand: Command = {
  name: 'package',
  says: 'Seals the answer in a signed ZIP. The file appears only when it was searched for everything that was withheld, and nothing was found.',
  options: {
    ...caseOption,
    out: { type: 'string', value: 'FILE.zip', required: true, says: 'the package to make; it must not exist' },
    signer: { type: 'string', value: 'FILE.p12', says: "sign with this key instead of the installation's own" },
    'password-file': { type: 'string', value: 'F', says: 'file with the password of the signer file' },
    language: {
      type: 'string',
      value: 'LANGUAGE',
      oneOf: languages,
      says: 'language of the texts for the person; en if not given',
    },
    controller: { type: 'string', value: 'NAME', says: 'who answers the request, an organisation; remembered' },
    contact: { type: 'string', value: 'TEXT', says: 'where the person can ask back; remembered' },
  },
  run: async ({ text, surroundings }) => {
    const language = text('language') ?? 'en';
    const signer = text('signer');
    const packaged = await packageCase(
      {
        folder: text('case') ?? '',
        out: text('out') ?? '',
        signer: signer === undefined ? { kind: 'installation' } : { kind: 'file', file: signer },
        language: isLanguage(language) ? language : 'en',
        controller: text('controller'),
        contact: text('contact'),
      },
      withSignerSecret(surroundings, text('password-file')),
    );
    if (!packaged.ok) return packaged;
    return ok({ exit: exitOfPackage(packaged.value), json: packaged.value, lines: packageLines(packaged.value) });
  },
};
