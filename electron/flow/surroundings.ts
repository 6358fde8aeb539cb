// What a use case needs from its face (command line, app, test): clock, randomness, the passphrase, and where to report progress.
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { Effects } from '../effects.ts';

/** Progress as data; each face finds its own words. Counts only, never a value of a record. */
export type Progress =
  | { readonly kind: 'importing'; readonly file: string; readonly records: number }
  | { readonly kind: 'surveying'; readonly records: number; readonly of: number }
  | { readonly kind: 'writing'; readonly records: number; readonly of: number }
  | { readonly kind: 'scanning' }
  | { readonly kind: 'signing' }
  | { readonly kind: 'generating'; readonly records: number; readonly of: number };

export type Surroundings = {
  readonly effects: Effects;
  /** Folder of the signer's key and the settings (design §5, SIGNET_HOME). */
  readonly home: string;
  /** Which face owns the case, for whoever finds it in use. */
  readonly face: string;
  /** Asks for the case passphrase; `create` asks twice where somebody types it; `open-earlier` is for another case than the one at work. */
  readonly passphrase: (purpose: 'open' | 'create' | 'open-earlier') => Promise<Result<string, AppError>>;
  /** The passphrase of the installation's signer, or the password of a signer file. */
  readonly signerSecret: (of: 'installation' | 'file') => Promise<Result<string, AppError>>;
  readonly report: (progress: Progress) => void;
  /** Base-2 logarithm of scrypt's cost for new keys, 14 or more; the product leaves it out and gets 17. */
  readonly scryptLogN?: number;
};
