// The fingerprint that the officer expects, as typed or pasted: blanks, colons and capitals do not matter.

export type ExpectedFingerprint = { readonly isGood: boolean; readonly sha256: string | null };

/** Nothing typed is good too: then no signer is expected. */
export function readFingerprint(typed: string): ExpectedFingerprint {
  const digits = typed.replace(/[\s:]/g, '').toLowerCase();
  if (digits === '') return { isGood: true, sha256: null };
  return /^[0-9a-f]{64}$/.test(digits) ? { isGood: true, sha256: digits } : { isGood: false, sha256: null };
}
