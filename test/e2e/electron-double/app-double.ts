// The double of `app` and its command line (docs/api/app.md, docs/api/command-line.md).
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App, CommandLine } from 'electron';
import { modelled } from './modelled.ts';
import { needBeforeReady, refusable, type World } from './world.ts';

const settable = new Set(['userData', 'sessionData', 'crashDumps']);

export function doubleApp(
  world: World,
  windows: () => readonly { readonly close: () => void }[],
): { readonly app: App; readonly events: EventEmitter } {
  const events = new EventEmitter();
  const { seen, options } = world;
  let isLeaving = false;

  function exit(code: number): void {
    seen.exits.push(code);
    world.moments.emit('exit', code);
  }

  /** app.md `quit`: before-quit, then every window is asked to close, then will-quit; a listener that prevents one of them ends it. */
  function quit(): void {
    if (isLeaving) return;
    const before = refusable({});
    events.emit('before-quit', before);
    if (before.defaultPrevented) return;
    isLeaving = true;
    for (const window of windows()) window.close();
    isLeaving = false;
    if (windows().length === 0) leave();
  }

  function leave(): void {
    const will = refusable({});
    events.emit('will-quit', will);
    if (!will.defaultPrevented) exit(0);
  }

  const commandLine = modelled<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>('app.commandLine', {
    // command-line.md: no effect after ready. The double is stricter, so that such a call shows.
    appendSwitch: (name, value = '') => {
      needBeforeReady(world, 'commandLine.appendSwitch');
      seen.switches.set(name, value);
    },
    hasSwitch: (name) => seen.switches.has(name),
    getSwitchValue: (name) => seen.switches.get(name) ?? '',
  });

  type Modelled =
    | 'commandLine'
    | 'isPackaged'
    | 'enableSandbox'
    | 'setPath'
    | 'getPath'
    | 'whenReady'
    | 'isReady'
    | 'quit'
    | 'exit'
    | 'requestSingleInstanceLock'
    | 'getPreferredSystemLanguages'
    | 'getAppMetrics'
    | 'getVersion'
    | 'getName';
  const app = modelled<App, Modelled>(
    'app',
    {
      commandLine,
      isPackaged: options.isPackaged,
      // app.md: "This method can only be called before app is ready."
      enableSandbox: () => {
        needBeforeReady(world, 'app.enableSandbox');
        seen.sandboxed = true;
      },
      // app.md: throws for an unknown name; userData must be set before ready.
      setPath: (name, path) => {
        if (!settable.has(name)) throw new Error(`Failed to set path: ${name}`);
        if (name !== 'crashDumps') needBeforeReady(world, `app.setPath('${name}')`);
        seen.paths.set(name, path);
      },
      getPath: (name) => seen.paths.get(name) ?? join('/nowhere', name),
      whenReady: () =>
        new Promise((resolve) => (world.isReady ? resolve() : world.moments.once('ready', () => resolve()))),
      isReady: () => world.isReady,
      quit,
      exit: (code = 0) => exit(code),
      requestSingleInstanceLock: () => options.isFirstInstance,
      getPreferredSystemLanguages: () => [...options.languages],
      // app.md, structures/process-metric.md: `sandboxed` on macOS and Windows only.
      getAppMetrics: () => [],
      getVersion: () => '0.0.0-double',
      getName: () => 'signet',
    },
    events,
  );
  // app.md `window-all-closed`: with a listener, the listener decides.
  world.moments.on('window-closed', () => {
    if (windows().length === 0 && !isLeaving) events.emit('window-all-closed');
  });
  return { app, events };
}
