// How an error code ends a sign-in, in the portal's three words. The same in every language, so it stands outside the words.

export type SignInOutcome = 'success' | 'failure' | 'interrupted';

/**
 * Codes that only stop for something the person or the browser has to do next. The first line of each group is what
 * Microsoft's own sign-in workbook counts as "pending user action"; the rest are steps the sign-in page itself puts
 * between (second factor set-up, device proof, single sign-on probing).
 */
const interruptCodes: ReadonlySet<number> = new Set([
  16000, 16001, 16003, 50055, 50058, 50059, 50072, 50074, 50125, 50127, 50129, 50140, 50143, 50144, 51006, 52004, 65001,
  81010, 81012, 81014,
  //
  50019, 50076, 50078, 50079, 50097, 50142, 50158, 50168, 50199, 50201, 50203, 50207, 50209, 399218, 500581, 500583,
  501271, 501314,
]);

/** 0 is success, a known interrupt is interrupted, every other code, known or not, is a failure. */
export function aadstsOutcome(code: number): SignInOutcome {
  if (code === 0) return 'success';
  return interruptCodes.has(code) ? 'interrupted' : 'failure';
}
