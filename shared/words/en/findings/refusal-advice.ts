// What somebody does with a package that was refused; the same three answers for many findings.

/** The archive or a file in it is not as it was signed. */
export const askAgain = 'Do not rely on this copy. Ask the organisation to send the package again.';
/** The archive is built so that other programs may show something else than what was signed. */
export const doNotUnpack = 'Do not unpack this copy. Ask the organisation to send the package again.';
/** The signature itself breaks the rules of the format. */
export const askTheSigner = 'Treat the package as unsigned. Ask the organisation to make and send it again.';
