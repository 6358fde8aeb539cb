// The recovery passphrase of a new case: strong enough for a machine to guess in vain, and written so that people can copy it
// from paper. Shown once; it opens the case without this computer (design §4).

/** Crockford's base 32: no I, L, O, U, so that nothing is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 7;
const groupLength = 4;

/** Seven groups of four, 140 bits: `7Q4K-…`. */
export function makeRecoveryPassphrase(randomBytes: (length: number) => Uint8Array): string {
  // 32 divides 256, so that every letter is as likely as each other one.
  const letters = Array.from(randomBytes(groups * groupLength), (byte) => alphabet[byte % 32]).join('');
  return grouped(letters);
}

/**
 * The passphrases that somebody may mean who typed this: as it stands, and, where it has the form of a recovery
 * passphrase, in the one writing that is right: capitals and dashes do not matter, nor O for 0.
 */
export function passphrasesMeant(typed: string): readonly string[] {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isRecovery =
    letters.length === groups * groupLength && [...letters].every((letter) => alphabet.includes(letter));
  return isRecovery && grouped(letters) !== typed ? [typed, grouped(letters)] : [typed];
}

function grouped(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
