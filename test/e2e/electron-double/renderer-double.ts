// The renderer modules of the double for a preload that is run without a browser (docs/api/context-bridge.md, ipc-renderer.md, web-utils.md).
import { EventEmitter } from 'node:events';
import type { ContextBridge, IpcRenderer, WebUtils } from 'electron';
import { modelled } from './modelled.ts';

export type DoubleRenderer = {
  /** What the preload put on the page, by name. */
  readonly exposed: Map<string, object>;
  /** Events as they come from the main process: the first value is Electron's event object. */
  readonly heard: EventEmitter;
  readonly invoked: { readonly channel: string; readonly given: readonly unknown[] }[];
};

export function doubleRenderer() {
  const renderer: DoubleRenderer = { exposed: new Map(), heard: new EventEmitter(), invoked: [] };
  const contextBridge = modelled<ContextBridge, 'exposeInMainWorld'>('contextBridge', {
    exposeInMainWorld: (name, api) => {
      // context-bridge.md: a name is bound once.
      if (renderer.exposed.has(name))
        throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      renderer.exposed.set(name, api as object);
    },
  });
  const ipcRenderer = modelled<IpcRenderer, 'invoke'>(
    'ipcRenderer',
    {
      invoke: async (channel, ...given) => {
        renderer.invoked.push({ channel, given: structuredClone(given) });
        return { ok: true, value: {} };
      },
    },
    renderer.heard,
  );
  const webUtils = modelled<WebUtils, 'getPathForFile'>('webUtils', {
    getPathForFile: (file) => {
      if (!(file instanceof File)) throw new TypeError('not a File');
      return '';
    },
  });
  return { renderer, modules: { contextBridge, ipcRenderer, webUtils } };
}
