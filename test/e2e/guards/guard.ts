// One guard of the shell: the rule, where it comes from, the line that keeps it, and a check that must fail without that line.
import type { Booted } from '../electron-double/boot.ts';
import type { Options } from '../electron-double/world.ts';

export type Started = {
  readonly booted: Booted;
  readonly home: string;
  /** What the app wrote to its output and error streams. */
  readonly output: () => string;
};

export type Guard = {
  /** Kebab-case, unique. */
  readonly name: string;
  /** One sentence. */
  readonly rule: string;
  /** The page of Electron's documentation, or the section of a reference. */
  readonly source: string;
  /** Takes the guard away: `from` stands exactly once in `file`. */
  readonly mutant: { readonly file: string; readonly from: string; readonly to: string };
  readonly start?: Partial<Options>;
  /** Changes of the source that are no mutant: they put the app into the state that the check needs. */
  readonly arrange?: { readonly file: string; readonly from: string; readonly to: string };
  /** Prepares the home folder before the app starts. */
  readonly before?: (home: string) => void;
  /** Throws where the rule does not hold. */
  readonly holds: (started: Started) => Promise<void> | void;
};

/** The window that the app opened. */
export function windowOf({ booted }: Started) {
  const [window] = booted.windows.open;
  if (window === undefined) throw new Error('the app opened no window');
  return window;
}

/** The session of that window, as the double knows it. */
export function sessionOf(started: Started) {
  const session = started.booted.sessions.of(windowOf(started).contents.contents.session);
  if (session === undefined) throw new Error('a session that the double did not make');
  return session;
}
