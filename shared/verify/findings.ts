// Findings: what verification has to say about a package, as code and facts. Words: shared/words/en/finding-words.ts.
import type { FindingCode } from '../words/en/finding-words.ts';

export type { FindingCode } from '../words/en/finding-words.ts';

/** `refuses`: do not rely on the package. `caution`: intact, but somebody must look. `note`: good to know. */
export type Severity = 'refuses' | 'caution' | 'note';

const milder = {
  VERIFY_EXPECTED_SIGNER: 'note',
  VERIFY_UNKNOWN_SIGNER: 'caution',
  VERIFY_CERTIFICATE_EXPIRED_SINCE: 'caution',
  VERIFY_SIGNING_TIME_AHEAD: 'caution',
  VERIFY_SHORT_KEY: 'caution',
} as const satisfies Partial<Record<FindingCode, Severity>>;

type SeverityOf<C extends FindingCode> = C extends keyof typeof milder ? (typeof milder)[C] : 'refuses';

/** `entry` is a name chosen by whoever made the archive: already escaped by `showName`, safe to print. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/** One member per code, so that a `switch` over codes is checked to be complete. */
export type Finding = {
  [C in FindingCode]: { readonly code: C; readonly severity: SeverityOf<C>; readonly facts: FindingFacts };
}[FindingCode];

/** Builds a {@link Finding}; the severity belongs to the code. Names in `facts` must have gone through `showName`. */
export function finding(code: FindingCode, facts: FindingFacts = {}): Finding {
  const severity: Severity = Object.hasOwn(milder, code) ? milder[code as keyof typeof milder] : 'refuses';
  return { code, severity, facts } as Finding;
}
