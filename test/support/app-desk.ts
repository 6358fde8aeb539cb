// The app without Electron and without a window: the real handlers, real hosts as child processes, a home of its own, dialogs that
// answer what a test laid ready, and a key store that can be taken away.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { hostArguments } from '../../electron/shell/host-limits.ts';
import type { HostEntry, HostProcess, KeyStore, Platform } from '../../electron/shell/platform.ts';
import type { EventName } from '../../shared/ipc/channels.ts';
import type { EventPayload } from '../../shared/ipc/events.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';

export type Told = { readonly [E in EventName]: { readonly event: E; readonly payload: EventPayload<E> } }[EventName];

/** Keeps secrets like a system would: turned over, and not at all for somebody else. */
export const testKeyStore: KeyStore = {
  seal: async (secret) => Uint8Array.from(Buffer.from(`store:${secret}`, 'utf8'), (byte) => byte ^ 0x5a),
  unseal: async (sealed) => {
    const text = Buffer.from(Uint8Array.from(sealed, (byte) => byte ^ 0x5a)).toString('utf8');
    return text.startsWith('store:') ? text.slice(6) : null;
  },
};

const root = fileURLToPath(new URL('../../electron/shell/', import.meta.url));

export type AppDesk = ReturnType<typeof makeAppDesk>;

export function makeAppDesk(
  options: { readonly keyStore?: KeyStore | null; readonly demoRecords?: number; readonly home?: string } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'signet-app-'));
  const told: Told[] = [];
  const listeners = new Set<(one: Told) => void>();
  const hosts: { readonly pid: number; readonly kill: (signal: NodeJS.Signals) => void }[] = [];
  const opened: string[] = [];
  let chosen: readonly string[] = [];

  function start(entry: HostEntry): HostProcess {
    const child = fork(join(root, `${entry}.ts`), {
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...hostArguments(entry)],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    hosts.push({ pid: child.pid ?? 0, kill: (signal) => child.kill(signal) });
    return {
      send: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill(),
    };
  }

  const platform: Platform = {
    host: 'preview',
    home: options.home ?? join(folder, 'home'),
    timeZone: 'Europe/Amsterdam',
    language: 'en',
    isDemoOnly: false,
    fileDialogs: true,
    droppedPaths: true,
    keyStore: options.keyStore === undefined ? testKeyStore : options.keyStore,
    pickFiles: async () => chosen,
    pickTarget: async (_, suggestedName) => join(folder, suggestedName),
    reveal: () => true,
    openExternal: async (url) => void opened.push(url),
    copyText: async () => undefined,
    fork: start,
    emit: (event, payload) => {
      const one = { event, payload } as Told;
      told.push(one);
      for (const listener of listeners) listener(one);
    },
  };
  const app = createHandlers(platform, { demoRecords: options.demoRecords ?? 150, scryptLogN: 14 });

  return {
    ...app,
    folder,
    home: platform.home,
    told,
    hosts,
    opened,
    /** What the next dialog answers. */
    choose: async (purpose: 'records' | 'package' | 'signer' | 'case-folder', ...paths: readonly string[]) => {
      chosen = paths;
      return value(await app.calls['files.choose']({ purpose })).files;
    },
    /** The first event that fits, told from now on. */
    hear: <E extends EventName>(event: E, fits: (payload: EventPayload<E>) => boolean = () => true) =>
      new Promise<EventPayload<E>>((resolve) => {
        const listener = (one: Told) => {
          if (one.event !== event || !fits(one.payload as EventPayload<E>)) return;
          listeners.delete(listener);
          resolve(one.payload as EventPayload<E>);
        };
        listeners.add(listener);
      }),
    leave: async () => {
      await app.close();
      for (const { kill } of hosts) kill('SIGKILL');
      // Windows and slow disks let go of files a moment later.
      await wait(50);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** The value of an answer that must be one. */
export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

export function codeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'ok' : answer.error.code;
}
