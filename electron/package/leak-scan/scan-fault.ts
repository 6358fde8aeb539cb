// Tells a fault of the program from what is wrong with a package.

/** Thrown on, never a finding. */
export function isBug(error: unknown): boolean {
  return error instanceof ReferenceError || (error instanceof TypeError && !('code' in error));
}
