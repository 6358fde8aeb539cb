// In Dutch: what somebody does with a package that was refused; the same three answers for many findings.

/** The archive or a file in it is not as it was signed. */
export const askAgain = 'Vertrouw niet op dit exemplaar. Vraag de organisatie het pakket opnieuw te sturen.';
/** The archive is built so that other programs may show something else than what was signed. */
export const doNotUnpack = 'Pak dit exemplaar niet uit. Vraag de organisatie het pakket opnieuw te sturen.';
/** The signature itself breaks the rules of the format. */
export const askTheSigner =
  'Behandel het pakket als niet ondertekend. Vraag de organisatie het opnieuw te maken en te sturen.';
