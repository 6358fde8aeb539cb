// The bridge on `window.signet`: one function per channel, events without their event object, dropped files as opaque ids.
// Runs sandboxed, so it is built to one file; it imports electron and the list of channels, nothing else.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { caseChannels, dropChannel, type EventName, events, mainChannels } from '../../shared/ipc/channels.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';

/** Nothing throws across the border: what Electron itself refuses to carry is an answer like any other. */
async function ask(channel: string, input: unknown): Promise<Answer<unknown>> {
  try {
    return await ipcRenderer.invoke(channel, input);
  } catch {
    return { ok: false, error: { code: 'IPC_INTERNAL' } };
  }
}

const calls = Object.fromEntries(
  [...mainChannels, ...caseChannels].map((channel) => [channel, (input: unknown) => ask(channel, input)]),
);

/** The page's listener gets the payload alone: Electron's event object leads back to ipcRenderer (security.md item 20). */
function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!events.includes(event)) throw new TypeError('no such event');
  const hear = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, hear);
  return () => {
    ipcRenderer.removeListener(event, hear);
  };
}

/** web-utils.md: throws for what is no File, answers '' for a File that a script made. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

async function takeDropped(file: unknown): Promise<Answer<unknown>> {
  const path = pathOf(file);
  return path === '' ? { ok: false, error: { code: 'FILE_GONE' } } : ask(dropChannel, path);
}

// sandbox.md and process.md: without both, this file would run with Node in reach of the page; then there is no bridge.
if (!process.sandboxed || !process.contextIsolated) throw new Error('not sandboxed');
contextBridge.exposeInMainWorld('signet', { calls, on, takeDropped });
