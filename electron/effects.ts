// Clock and randomness, handed in by whoever composes the program, so that tests and same-bytes packages can fix them.
import { randomBytes, randomUUID } from 'node:crypto';

export type Effects = {
  readonly now: () => Date;
  /** Cryptographically strong. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** A random GUID in lower case. */
  readonly randomId: () => string;
};

/** The machine's own clock and random source. */
export const realEffects: Effects = {
  now: () => new Date(),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  randomId: () => randomUUID(),
};
