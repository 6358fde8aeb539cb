// The answer of verification, and the exit code that follows from it (design §5).
import type { AppError } from '../errors.ts';
import type { CoverageVerdict, PackageVerdict } from '../model/verdict.ts';
import type { Finding } from './findings.ts';

/** Who signed. Times are UTC, ISO 8601, whole seconds; `signingTime` is what the signer says, no witness confirms it. */
export type Signer = {
  /** As in `CN=Contoso, O=Contoso GmbH`; chosen by the signer, escaped, so safe to print. */
  readonly subject: string;
  /** Of the certificate's DER, lower-case hex. */
  readonly sha256: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly signingTime: string;
};

/** What the signed manifest says of itself; only given for a package that is intact. */
export type ManifestSummary = {
  readonly packageId: string;
  readonly createdAt: string;
  readonly coverage: CoverageVerdict;
  readonly counts: { readonly records: number; readonly withheldValues: number; readonly withheldRecords: number };
};

/**
 * `verdict` is ALTERED when a finding refuses the package, NOT CHECKED when `error` says why it could not be examined.
 * A package of another signer than the expected one is `INTACT, UNKNOWN SIGNER` with the refusing finding
 * VERIFY_UNEXPECTED_SIGNER: nothing was altered, and still it is refused (exit 4).
 */
export type VerifyReport = {
  readonly verdict: PackageVerdict;
  readonly findings: readonly Finding[];
  readonly error?: AppError;
  /** Present once the signature itself was found right. */
  readonly signer?: Signer;
  readonly manifest?: ManifestSummary;
};

const wrongUsage: readonly string[] = ['VERIFY_TRUST_UNREADABLE', 'VERIFY_FINGERPRINT_MALFORMED'];

/** 0 intact and from the expected signer; 2 the question was wrong; 3 unknown or since expired signer; 4 refused or not checkable. */
export function exitCodeOf(report: VerifyReport): 0 | 2 | 3 | 4 {
  if (report.error !== undefined) return wrongUsage.includes(report.error.code) ? 2 : 4;
  if (report.findings.some((finding) => finding.severity === 'refuses')) return 4;
  if (report.verdict === 'ALTERED' || report.verdict === 'NOT CHECKED') return 4;
  const clean = report.verdict === 'INTACT, EXPECTED SIGNER';
  return clean && !report.findings.some((finding) => finding.severity === 'caution') ? 0 : 3;
}
