// The double of `ipcMain` (docs/api/ipc-main.md): one handler per channel, arguments and results copied as between processes.
import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { modelled } from './modelled.ts';

type Handler = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

export type DoubleIpc = {
  readonly ipcMain: IpcMain;
  readonly channels: () => readonly string[];
  /** What `ipcRenderer.invoke` of that frame gives; rejects as Electron does where no handler is there or one throws. */
  readonly invoke: (event: IpcMainInvokeEvent, channel: string, given: readonly unknown[]) => Promise<unknown>;
};

export function doubleIpc(): DoubleIpc {
  const handlers = new Map<string, Handler>();
  const ipcMain = modelled<IpcMain, 'handle' | 'removeHandler'>(
    'ipcMain',
    {
      handle: (channel, handler) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
      removeHandler: (channel) => void handlers.delete(channel),
    },
    new EventEmitter(),
  );
  return {
    ipcMain,
    channels: () => [...handlers.keys()],
    invoke: async (event, channel, given) => {
      const handler = handlers.get(channel);
      // ipc-renderer.md, invoke: the error that the page sees is a new one with this text.
      if (handler === undefined)
        throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`);
      try {
        return structuredClone(await handler(event, ...structuredClone(given)));
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
      }
    },
  };
}
