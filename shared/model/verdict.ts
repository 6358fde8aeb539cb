// The three verdicts and their words, everywhere the same (design §1).

export type CoverageVerdict = 'COMPLETE' | 'PROVISIONAL' | 'INCOMPLETE';
export type LeakVerdict = 'NO LEAK FOUND' | 'LEAK FOUND' | 'NOT SCANNED';
export type PackageVerdict = 'INTACT, EXPECTED SIGNER' | 'INTACT, UNKNOWN SIGNER' | 'ALTERED' | 'NOT CHECKED';
