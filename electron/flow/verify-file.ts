// Use case: check a package. No case, no key, no network.
import type { VerifyReport } from '../../shared/verify/report.ts';
import { verifyApart } from '../verify/verify-apart.ts';
import { verifyPackage } from '../verify/verify-package.ts';
import type { Surroundings } from './surroundings.ts';

export type VerifyRequest = {
  readonly file: string;
  readonly trust: readonly Uint8Array[];
  readonly expectSigner?: string;
  /** Fingerprints of this installation's own signers. */
  readonly known?: readonly string[];
};

export function verifyFile(request: VerifyRequest, surroundings: Pick<Surroundings, 'effects'>): Promise<VerifyReport> {
  const { file, ...expected } = request;
  return verifyPackage(file, { ...expected, now: surroundings.effects.now() });
}

/** As {@link verifyFile}, in a thread of its own: for a large file, while this thread is busy. */
export function verifyFileApart(
  request: VerifyRequest,
  surroundings: Pick<Surroundings, 'effects' | 'signal'>,
): Promise<VerifyReport> {
  const { file, ...expected } = request;
  return verifyApart(file, { ...expected, now: surroundings.effects.now() }, surroundings.signal);
}
