// Everything that the app needs from where it runs: Electron, or the preview in a browser. No code, no Electron: each host
// implements it, and main's handlers are the same for both (issue 4 §3).
import type { EventName } from '../../shared/ipc/channels.ts';
import type { EventPayload } from '../../shared/ipc/events.ts';

export type ChoosePurpose = 'records' | 'package' | 'policy' | 'signer' | 'case-folder' | 'cloud';
export type TargetPurpose = 'package' | 'policy';

/**
 * Keeps small secrets for this user of this computer (Electron: safeStorage). Never where the backend is only `basic_text`:
 * `Platform.keyStore` is null then (design §4).
 */
export type KeyStore = {
  readonly seal: (secret: string) => Promise<Uint8Array>;
  /** Null where it cannot be unsealed: another user, another computer, a store that was reset. */
  readonly unseal: (sealed: Uint8Array) => Promise<string | null>;
};

/** The entries that `fork` can start; the build puts `<name>.js` beside the main program. */
export type HostEntry = 'case-host' | 'verify-host';

/** A child process and the way to it: Electron's utilityProcess, or node:child_process.fork with serialization 'advanced'. */
export type HostProcess = {
  /** Structured clone: plain data and Uint8Array. Does nothing once the process has ended. */
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, however it ended; no message comes after it. */
  readonly onExit: (listener: () => void) => void;
  /** Ends it at once; `onExit` follows. */
  readonly kill: () => void;
};

export type Platform = {
  readonly host: 'electron' | 'preview';
  /** Folder of settings, signer and cases (design §5, SIGNET_HOME). */
  readonly home: string;
  /** IANA name of the system's time zone. */
  readonly timeZone: string;
  /** The system's language, for an installation that has not chosen yet. */
  readonly language: 'en' | 'nl';
  /** True where only the invented tenant may be asked. */
  readonly isDemoOnly: boolean;
  readonly fileDialogs: boolean;
  readonly droppedPaths: boolean;
  readonly keyStore: KeyStore | null;
  /** Paths; empty where the officer chose nothing. */
  readonly pickFiles: (purpose: ChoosePurpose) => Promise<readonly string[]>;
  /** A path to write to; null where the officer chose nothing. */
  readonly pickTarget: (purpose: TargetPurpose, suggestedName: string) => Promise<string | null>;
  /** Shows the file in the folder window of the system. False where this host has none. */
  readonly reveal: (path: string) => boolean;
  /** Hands an address to the browser of the system. The caller has checked it: a constant, or an authorize URL of the chosen cloud. */
  readonly openExternal: (url: string) => Promise<void>;
  /** Puts it on the clipboard and empties that after a minute if it still holds it. Null where the host has no clipboard of its own. */
  readonly copyText: ((text: string) => Promise<void>) | null;
  readonly fork: (entry: HostEntry) => HostProcess;
  /** Tells every window. */
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
};
