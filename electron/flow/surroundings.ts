// What a use case needs from its face (command line, app, test): clock, randomness, the passphrase, and where to report progress.
import type { AppError } from '../../shared/errors.ts';
import type { PersonCard } from '../../shared/model/person-card.ts';
import type { Progress } from '../../shared/model/progress.ts';
import type { Result } from '../../shared/result.ts';
import type { PermissionAsked } from '../../shared/words/en/permission-words.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Effects } from '../effects.ts';

/** The person at the desk, where somebody has to be asked. */
export type Officer = {
  /** False in an unattended run: what would have to be asked is then refused with a reason. */
  readonly isThere: boolean;
  /** Opens the login page; the address is the chosen cloud's authorize endpoint and nothing else. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** Shows where a code is typed, and the code. */
  readonly showDeviceCode: (code: { readonly url: string; readonly code: string; readonly minutes: number }) => void;
  /** Says why one permission more is asked for, before the login page asks for it. */
  readonly explainPermission: (permission: PermissionAsked) => void;
  /** "Is this the person?" Resolves false for a no. */
  readonly confirmPerson: (card: PersonCard) => Promise<boolean>;
  /** The passphrase of an encrypted private key of the application's certificate. */
  readonly keyPassphrase: () => Promise<Result<string, AppError>>;
};

export type Cancelling = {
  /** While `work` runs, a cancel aborts its signal, and it stops by itself where nothing is lost. Never for two at a time. */
  readonly listen: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
};

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
  readonly cancelling: Cancelling;
  readonly officer: Officer;
  /** Base-2 logarithm of scrypt's cost for new keys, 14 or more; the product leaves it out and gets 17. */
  readonly scryptLogN?: number;
  /**
   * Waits until no other collection from this tenant is under way, and gives back what ends the turn (one at a time per
   * tenant, issue 4 §1). Resolves at once where the signal is aborted. Without it nobody waits.
   */
  readonly takeTurn?: (tenantId: string, signal: AbortSignal) => Promise<() => void>;
  /** Aborted: a long use case that looks after its own files ends by throwing the signal's reason. The command line ends the process instead. */
  readonly signal?: AbortSignal;
  /** A case that the face holds open for longer than one use case: a request for its folder runs on it and leaves it open. */
  readonly held?: { readonly folder: string; readonly open: OpenCase };
};
