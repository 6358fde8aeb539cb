// The platform that Electron gives: dialogs, key store, clipboard, child processes, events to the page. Put together, nothing more.
import { app, clipboard, shell } from 'electron';
import { after } from './after.ts';
import { createCopying } from './clipboard.ts';
import { createFileDialogs } from './file-dialogs.ts';
import { forkHost } from './host-process.ts';
import { systemKeyStore } from './key-store.ts';
import { openOutside } from './open-outside.ts';
import type { Platform } from './platform.ts';
import type { ShellText } from './text/en/shell-text.ts';
import type { ShellLanguage } from './text/shell-text.ts';
import type { AppWindow } from './window.ts';

type Parts = {
  readonly home: string;
  /** Null until the window is there. */
  readonly window: () => AppWindow | null;
  readonly hasKeyStore: boolean;
  readonly text: () => ShellText;
};

/** What Electron adds to the platform for the shell's own use. */
export type ElectronPlatform = Platform & {
  /** Empties the clipboard at once where it still holds what was copied here. */
  readonly forgetCopied: () => Promise<void>;
};

export function createElectronPlatform({ home, window, hasKeyStore, text }: Parts): ElectronPlatform {
  const copying = createCopying(clipboard, after);
  return {
    host: 'electron',
    home,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: systemLanguage(),
    isDemoOnly: false,
    fileDialogs: true,
    droppedPaths: true,
    keyStore: hasKeyStore ? systemKeyStore : null,
    ...createFileDialogs(() => window()?.browserWindow() ?? null, text),
    reveal: (path) => {
      shell.showItemInFolder(path);
      return true;
    },
    openExternal: openOutside,
    copyText: copying.copy,
    forgetCopied: copying.forget,
    fork: forkHost,
    emit: (event, payload) => {
      window()?.contents()?.send(event, payload);
      // However the lock came about, the page goes with everything it held in memory.
      if (event === 'locked') window()?.unload();
    },
  };
}

/** After `ready` (Electron, app.md). */
export function systemLanguage(): ShellLanguage {
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('nl') === true ? 'nl' : 'en';
}
