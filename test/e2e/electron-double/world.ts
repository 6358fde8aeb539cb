// What one boot of the double shares: whether Electron is ready, what the app did, and what the outside answers.
import { EventEmitter } from 'node:events';

/** What the browser side does for a window: Chromium in end-to-end tests, nothing in tests of the main process alone. */
export type BrowserSide = {
  readonly open: (preload: string, size: { readonly width: number; readonly height: number }) => Promise<void>;
  /** Address as the app knows it (`app://…`). */
  readonly load: (url: string) => Promise<void>;
  readonly send: (channel: string, given: readonly unknown[]) => void;
  readonly run: (code: string) => Promise<unknown>;
  readonly close: () => void;
};

export type Options = {
  readonly isPackaged: boolean;
  /** Words after the program's name, as a user or a shortcut would give them. */
  readonly words: readonly string[];
  /** False: another instance has the lock. */
  readonly isFirstInstance: boolean;
  readonly storageBackend: 'basic_text' | 'gnome_libsecret';
  readonly languages: readonly string[];
  /** `process.execPath` while the app starts: a file with a fuse wire, for the self-check of a packaged app. Null leaves Node's. */
  readonly executable: string | null;
  readonly displays: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
};

export const usualOptions: Options = {
  isPackaged: true,
  words: [],
  isFirstInstance: true,
  storageBackend: 'gnome_libsecret',
  languages: ['en-GB'],
  executable: null,
  displays: [{ x: 0, y: 0, width: 1920, height: 1040 }],
};

/** What a test reads afterwards; every list in order of time. */
export type Seen = {
  readonly switches: Map<string, string>;
  readonly paths: Map<string, string>;
  readonly privileges: unknown[];
  readonly errorBoxes: { readonly title: string; readonly content: string }[];
  readonly dialogs: { readonly kind: 'open' | 'save' | 'message'; readonly options: object }[];
  readonly openedOutside: string[];
  readonly revealed: string[];
  readonly exits: number[];
  readonly loaded: string[];
  sandboxed: boolean;
  clipboard: string;
  idleSeconds: number;
};

/** Answers to dialogs, in order; an empty list cancels. */
export type Answers = {
  readonly open: (readonly string[])[];
  readonly save: (string | null)[];
  readonly message: number[];
};

export type World = {
  readonly options: Options;
  readonly browser: BrowserSide;
  readonly seen: Seen;
  readonly answers: Answers;
  /** Events of the world itself: `exit` with a code, `ready`. */
  readonly moments: EventEmitter;
  isReady: boolean;
};

export function createWorld(options: Options, browser: BrowserSide): World {
  return {
    options,
    browser,
    seen: {
      switches: switchesOf(options.words),
      paths: new Map(),
      privileges: [],
      errorBoxes: [],
      dialogs: [],
      openedOutside: [],
      revealed: [],
      exits: [],
      loaded: [],
      sandboxed: false,
      clipboard: '',
      idleSeconds: 0,
    },
    answers: { open: [], save: [], message: [] },
    moments: new EventEmitter(),
    isReady: false,
  };
}

/** Chromium parses the words it was started with before the app runs (command-line.md: `hasSwitch`). */
function switchesOf(words: readonly string[]): Map<string, string> {
  const parsed = words.map((word) => /^--?([A-Za-z][\w-]*)(?:=(.*))?$/.exec(word)).filter((match) => match !== null);
  return new Map(parsed.map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Members that Electron gives only after `ready` (app.md) throw before. */
export function needReady(world: World, what: string): void {
  if (!world.isReady) throw new Error(`${what} can only be used after app is ready`);
}

export function needBeforeReady(world: World, what: string): void {
  if (world.isReady) throw new Error(`${what} should be called before app is ready`);
}

/** An event that a listener can refuse, as Electron hands out (structures/event.md). */
export function refusable<T extends object>(details: T): T & { preventDefault: () => void; defaultPrevented: boolean } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
