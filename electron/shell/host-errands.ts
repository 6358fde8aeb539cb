// What main asks of a host beyond the channels of the window, and what a host asks of main: names and shapes.
import type { CardFacts } from '../flow/case-card.ts';
import type { CaseSecret, NewCase } from '../flow/hold-case.ts';

export type CaseErrand = {
  /** The app's id of the case. */
  readonly caseId: string;
  readonly folder: string;
  readonly home: string;
  /** Shown in where the case has chosen none. */
  readonly timeZone: string;
  /** The installation whose key store gets a slot; null where there is no key store. */
  readonly holder: string | null;
  /** Lower in tests; see Surroundings. */
  readonly scryptLogN?: number | undefined;
  readonly how:
    | { readonly kind: 'open'; readonly secret: CaseSecret }
    | ({ readonly kind: 'create' } & Omit<NewCase, 'folder'>);
};

/** Calls of main to a case host. Every other name is a channel of the window. */
export type CaseHostCalls = {
  readonly 'host.open': { readonly input: CaseErrand; readonly output: CardFacts };
  /** Ends what runs, closes the case, answers what the list should remember; the process ends by itself. */
  readonly 'host.close': { readonly input: null; readonly output: CardFacts | null };
  /** The process ends; nothing is answered. */
  readonly 'host.exit': { readonly input: null; readonly output: null };
  readonly 'host.changeTimeZone': { readonly input: { readonly timeZone: string }; readonly output: null };
  /** Whether this passphrase opens the case: for a case that stayed open while the app was locked. */
  readonly 'host.tryPassphrases': { readonly input: readonly string[]; readonly output: null };
  /** Beside what opens it now. */
  readonly 'host.addPassphrase': { readonly input: { readonly passphrase: string }; readonly output: null };
  /** The first of these that opens the case becomes its only passphrase. CASE_WRONG_PASSPHRASE where none does. */
  readonly 'host.keepPassphrase': {
    readonly input: { readonly passphrases: readonly string[] };
    readonly output: null;
  };
  /** In a process that holds no case. */
  readonly 'host.purge': {
    readonly input: { readonly folder: string };
    readonly output: {
      readonly slotsDestroyed: number;
      readonly filesDeleted: number;
      readonly bytesDeleted: number;
      readonly foreignFiles: readonly string[];
      readonly folderDeleted: boolean;
    };
  };
};

/** Questions of a case host to main. */
export type MainErrands = {
  /** For the os slot. */
  readonly 'main.seal': { readonly input: { readonly secret: string }; readonly output: Uint8Array };
  /** Resolves when no other collection from the tenant is under way; progress says how many are ahead. */
  readonly 'main.takeTurn': {
    readonly input: { readonly operationId: string; readonly tenantId: string };
    readonly output: null;
  };
  /** Main opens it only if it is the authorize endpoint of the cloud that this operation was started for. */
  readonly 'main.openAuthorize': {
    readonly input: { readonly operationId: string; readonly url: string };
    readonly output: null;
  };
  readonly 'main.giveFile': { readonly input: { readonly path: string }; readonly output: string };
  /** Null where main may not know it: the officer types it. */
  readonly 'main.signerPassphrase': { readonly input: null; readonly output: string | null };
  /** Whether {@link MainErrands}['main.signerPassphrase'] would give one; makes none. */
  readonly 'main.canSign': { readonly input: null; readonly output: boolean };
  /** It opened the signer; kept where there is a key store. */
  readonly 'main.keepSignerPassphrase': { readonly input: { readonly passphrase: string }; readonly output: null };
};

/** Events of a host for main, beside those for the window. */
export type HostEvents = {
  readonly 'host.card': CardFacts;
  /** How many operations run. */
  readonly 'host.running': { readonly running: number };
  readonly 'host.endTurn': { readonly operationId: string };
};

/** A channel's input with the paths behind the ids that it names. */
export type ChannelErrand = { readonly input: unknown; readonly paths: Readonly<Record<string, string>> };
