// What the preview gives to the app's handlers: child processes of Node, folders of its own, and no key store.
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { openBrowser } from '../../electron/cli/open-browser.ts';
import { hostArguments } from '../../electron/shell/host-limits.ts';
import type { HostEntry, HostProcess, Platform } from '../../electron/shell/platform.ts';
import { safeName } from './bodies.ts';

type Setting = Pick<Platform, 'home' | 'isDemoOnly' | 'emit'> & {
  /** Where the build put the hosts. */
  readonly appFolder: string;
  /** Where targets go: packages, policies. */
  readonly outFolder: string;
};

/** `endHosts` ends every process that `fork` started and that still runs. */
export type PreviewPlatform = Platform & { readonly endHosts: () => void };

export function createPreviewPlatform({ home, isDemoOnly, emit, appFolder, outFolder }: Setting): PreviewPlatform {
  const hosts = new Set<ChildProcess>();
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return {
    host: 'preview',
    home,
    timeZone,
    language: locale.startsWith('nl') ? 'nl' : 'en',
    isDemoOnly,
    fileDialogs: false,
    droppedPaths: false,
    keyStore: null,
    // Files are chosen in the page, which hands over their bytes (in-page.ts).
    pickFiles: () => Promise.resolve([]),
    pickTarget: (_purpose, suggestedName) => Promise.resolve(freeName(outFolder, safeName(suggestedName))),
    reveal: () => false,
    openExternal: openBrowser,
    copyText: null,
    fork: (entry) => startHost(entry, appFolder, hosts),
    emit,
    endHosts: () => {
      for (const child of hosts) child.kill('SIGKILL');
    },
  };
}

function startHost(entry: HostEntry, appFolder: string, hosts: Set<ChildProcess>): HostProcess {
  const child = fork(join(appFolder, `${entry}.js`), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: hostArguments(entry),
  });
  hosts.add(child);
  child.once('exit', () => hosts.delete(child));
  return {
    send: (message) => {
      // A host that has just ended is told of by its exit, so a message that comes too late needs no answer.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}

/** A name that no file in the folder has yet: nothing is written over without having been asked. */
function freeName(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let path = join(folder, name);
  for (let number = 2; existsSync(path); number++) path = join(folder, `${stem}-${number}${ending}`);
  return path;
}
