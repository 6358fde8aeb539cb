// The script that stands for Electron's renderer process in Chromium: runs the built preload with the three modules a sandboxed one may have.
// What it cannot show: context isolation itself, and how contextBridge copies values (docs/api/context-bridge.md).

/** Names on the page's global object that the host and this script share. */
export const pageNames = {
  invoke: '__electronDoubleInvoke',
  push: '__electronDoublePush',
  paths: '__electronDoublePaths',
} as const;

/** @param preload text of the built preload */
export function preloadScript(preload: string): string {
  const run = `function (require, module, exports, process) {\n${preload}\n}`;
  return `(${standIn.toString()})(${JSON.stringify(pageNames)}, ${run});`;
}

type Names = typeof pageNames;
type Run = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

/** Runs in the page: it may name nothing outside itself. */
function standIn(names: Names, run: Run): void {
  const page = globalThis as unknown as Record<string, unknown>;
  // web-preferences.md, nodeIntegrationInSubFrames: without it a preload runs in the top frame only.
  if (page.top !== page.self) return;
  const invoke = page[names.invoke] as (call: string) => Promise<string>;
  const listeners = new Map<string, ((event: object, ...given: unknown[]) => void)[]>();
  const paths = new Map<string, string>();
  const hide = (name: string, value: unknown) => Object.defineProperty(page, name, { value, enumerable: false });

  const ipcRenderer = {
    invoke: async (channel: string, ...given: unknown[]) => {
      // ipc-renderer.md: arguments are copied with the structured clone algorithm; what it refuses throws.
      const answer = JSON.parse(await invoke(JSON.stringify([channel, structuredClone(given)])));
      if (answer.threw !== undefined) throw new Error(answer.threw);
      return answer.value;
    },
    on: (channel: string, listener: (event: object, ...given: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener: (channel: string, listener: unknown) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      );
    },
  };
  hide(names.push, (channel: string, given: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...given);
  });
  hide(names.paths, (known: Record<string, string>) => {
    for (const [name, path] of Object.entries(known)) paths.set(name, path);
  });

  const electron = {
    // context-bridge.md: the name on the page can be neither changed nor set again.
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => {
        for (const value of Object.values(api)) if (typeof value === 'object') Object.freeze(value);
        Object.defineProperty(page, name, { value: Object.freeze(api), enumerable: true });
      },
    },
    ipcRenderer,
    webUtils: {
      // web-utils.md: throws for what is no File, '' for one that a script made.
      getPathForFile: (file: unknown) => {
        if (!(file instanceof File)) throw new TypeError('not a File');
        return paths.get(file.name) ?? '';
      },
    },
  };
  const guarded = (of: object) =>
    new Proxy(of, {
      get: (target, key) => {
        if (key in target) return Reflect.get(target, key);
        throw new Error(`electron double: renderer ${String(key)} is not modelled`);
      },
    });
  // sandbox.md: a sandboxed preload can require electron (its renderer part) and little else; nothing else is modelled.
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return guarded({
      contextBridge: guarded(electron.contextBridge),
      ipcRenderer: guarded(ipcRenderer),
      webUtils: guarded(electron.webUtils),
    });
  };
  // process.md: what the polyfill of a sandboxed, isolated preload says of itself.
  const process = { sandboxed: true, contextIsolated: true, type: 'renderer' };
  run(require, { exports: {} }, {}, process);
}
