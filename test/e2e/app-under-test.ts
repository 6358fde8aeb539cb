// What an end-to-end test is given, whichever host runs the app: the page, and what stands around it.
import type { Page } from 'playwright-core';
import type { PageLook } from './electron-double/browser-side.ts';
import type { Options } from './electron-double/world.ts';

export type OpenRequest = {
  /** SIGNET_HOME of the app; a fresh folder, removed at the end, where none is given. */
  readonly home?: string;
  /** A folder that holds a built app; without it the checkout is built. */
  readonly folder?: string;
  readonly look?: PageLook;
  /** Of the double only. */
  readonly options?: Partial<Options>;
  /** Give the same one again to open the key store that an earlier start filled. Of the double only. */
  readonly storageKey?: Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
};

/** What left the app through the system. */
export type Outside = {
  readonly openedOutside: readonly string[];
  readonly revealed: readonly string[];
  readonly clipboard: string;
};

export type AppUnderTest = {
  readonly host: 'electron' | 'double';
  readonly home: string;
  readonly storageKey: Uint8Array;
  /** The next dialog that opens files gives these paths; without it a dialog is cancelled. */
  readonly chooseFiles: (...paths: readonly string[]) => Promise<void>;
  readonly saveAs: (path: string) => Promise<void>;
  /** The button that the next question of the system gets, by its index. */
  readonly answerQuestion: (button: number) => Promise<void>;
  /** False where no item of the menu has that shortcut. */
  readonly clickMenu: (accelerator: string) => Promise<boolean>;
  readonly power: (event: 'lock-screen' | 'suspend') => Promise<void>;
  readonly secondStart: (...words: readonly string[]) => Promise<void>;
  /** Drops files of the disk on what `selector` names, as from the desktop. */
  readonly drop: (selector: string, ...paths: readonly string[]) => Promise<void>;
  readonly closeWindow: () => Promise<void>;
  readonly outside: () => Promise<Outside>;
  /** Process ids of the hosts that are running. */
  readonly hosts: () => Promise<readonly number[]>;
  readonly mainPid: number;
  /** Requests of the page that went nowhere; a test ends with none. */
  readonly stopped: readonly string[];
  /** Exit code; resolves when the app has ended by itself. */
  readonly ended: Promise<number | null>;
};

export type OpenApp = { readonly page: Page; readonly app: AppUnderTest; readonly close: () => Promise<void> };
