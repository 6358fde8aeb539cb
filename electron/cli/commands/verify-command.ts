// `signet verify`: findings about a package; needs no case, no network, no passphrase.
import { readFileSync } from 'node:fs';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { exitCodeOf, type VerifyReport } from '../../../shared/verify/report.ts';
import { packageVerdictWords } from '../../../shared/words/en/coverage-words.ts';
import { wordsOfFinding } from '../../../shared/words/finding-sentence.ts';
import { verifyFile } from '../../flow/verify-file.ts';
import type { Command, Outcome } from '../command.ts';
import { counted } from '../counted.ts';
import { sayError } from '../error-exit.ts';

export const verifyCommand: Command = {
  name: 'verify',
  says: 'Checks a package that somebody gave you: is it as it was signed, and who signed it?',
  options: {
    trust: {
      type: 'string',
      value: 'CERT.pem',
      multiple: true,
      says: 'certificate of the expected signer, or of the authority behind it',
    },
    'expect-signer': {
      type: 'string',
      value: 'SHA256',
      says: 'fingerprint of the expected signer, learned on another way than with the package',
    },
  },
  operands: { value: 'FILE.zip', least: 1, most: 1, says: 'the package' },
  run: async ({ text, texts, positionals, surroundings }) => {
    const trust = readCertificates(texts('trust'));
    if (!trust.ok) return trust;
    const expectSigner = text('expect-signer');
    const report = await verifyFile(
      { file: positionals[0] ?? '', trust: trust.value, ...(expectSigner === undefined ? {} : { expectSigner }) },
      surroundings,
    );
    return ok(toOutcome(report));
  },
};

function readCertificates(files: readonly string[]): Result<readonly Uint8Array[], AppError> {
  const read: Uint8Array[] = [];
  for (const file of files) {
    try {
      read.push(new Uint8Array(readFileSync(file)));
    } catch {
      return fail(appError('CLI_FILE_UNREADABLE', { file }));
    }
  }
  return ok(read);
}

/** Shared with `demo` and `package`, which verify what they wrote. */
export function verifyLines(report: VerifyReport): readonly string[] {
  const error = report.error === undefined ? [] : [sayError(report.error)].map(({ says, todo }) => `  ${says} ${todo}`);
  const findings = report.findings.map((finding) => {
    const { says, todo } = wordsOfFinding(finding.code, finding.facts, 'en');
    if (finding.severity === 'note') return `  note: ${says}`;
    return `  ${finding.severity === 'caution' ? 'look' : 'STOP'}: ${says} ${todo}`;
  });
  const signer =
    report.signer === undefined
      ? []
      : [
          `  signed by:   ${report.signer.subject}`,
          `  fingerprint: ${report.signer.sha256} (SHA-256 of the certificate)`,
          `  signed at:   ${report.signer.signingTime}, says the signer`,
        ];
  const manifest =
    report.manifest === undefined
      ? []
      : [
          `  content:     ${counted(report.manifest.counts.records, 'record')}, ${counted(report.manifest.counts.withheldValues, 'value')} withheld, coverage ${report.manifest.coverage}`,
        ];
  return [
    `package: ${report.verdict}`,
    `  ${packageVerdictWords[report.verdict]}`,
    ...error,
    ...signer,
    ...manifest,
    ...findings,
  ];
}

function toOutcome(report: VerifyReport): Outcome {
  return {
    exit: exitCodeOf(report),
    json: {
      ...report,
      ...(report.error === undefined ? {} : { error: { ...report.error, ...sayError(report.error) } }),
      findings: report.findings.map((finding) => ({
        ...finding,
        ...wordsOfFinding(finding.code, finding.facts, 'en'),
      })),
    },
    lines: verifyLines(report),
  };
}
