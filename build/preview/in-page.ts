// Stands in for the preload in an ordinary browser: the same bridge on `window.signet`, over HTTP. Built to one plain script.
/// <reference lib="dom" />
import { caseChannels, type EventName, events, mainChannels } from '../../shared/ipc/channels.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';

const failed = (code: 'IPC_INTERNAL' | 'FILE_GONE' | 'HOST_CANNOT'): Answer<never> => ({ ok: false, error: { code } });

async function post(path: string, type: string, body: BodyInit): Promise<Answer<unknown>> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
    return response.ok ? await response.json() : failed('IPC_INTERNAL');
  } catch {
    return failed('IPC_INTERNAL'); // The preview was ended.
  }
}

/** Copied as Electron copies it, so that what cannot cross a border fails here too. */
function ask(channel: string, input: unknown): Promise<Answer<unknown>> {
  return post(`./ipc/${channel}`, 'application/json', JSON.stringify(structuredClone(input)));
}

/** A browser gives no path, so the host is given the bytes. */
function takeDropped(file: unknown): Promise<Answer<unknown>> {
  if (!(file instanceof File)) return Promise.resolve(failed('FILE_GONE'));
  return post(`./files?name=${encodeURIComponent(file.name)}`, 'application/octet-stream', file);
}

/** The browser's own way to choose files; empty where the officer chose none. */
function chooseInBrowser(isMultiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = isMultiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function choose(input: { readonly purpose: string }): Promise<Answer<unknown>> {
  // A case is a folder that two programs must not have open; a copy of it in the preview would be another case.
  // And without a click the browser would show nothing and never answer (WHATWG HTML, user activation).
  if (input.purpose === 'case-folder' || !navigator.userActivation.isActive) return failed('HOST_CANNOT');
  const files: unknown[] = [];
  for (const file of await chooseInBrowser(input.purpose === 'records')) {
    const taken = await takeDropped(file);
    if (!taken.ok) return taken;
    files.push(taken.value);
  }
  return { ok: true, value: { files } };
}

/** Stays on the clipboard: to see whether it is still ours after a minute, a page would have to ask for reading it. */
async function copy(input: { readonly text: string }): Promise<Answer<unknown>> {
  try {
    await navigator.clipboard.writeText(input.text);
    return { ok: true, value: {} };
  } catch {
    return failed('HOST_CANNOT');
  }
}

const calls = Object.freeze({
  ...Object.fromEntries(
    [...mainChannels, ...caseChannels].map((channel) => [channel, (input: unknown) => ask(channel, input)]),
  ),
  'files.choose': choose,
  'app.copyText': copy,
});

const listeners = new Map<string, Set<(payload: unknown) => void>>();

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!events.includes(event)) throw new TypeError('no such event');
  const heard = listeners.get(event) ?? new Set();
  listeners.set(event, heard.add(listener));
  return () => {
    heard.delete(listener);
  };
}

new EventSource('./events').addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { event, payload }: { event: string; payload: unknown } = JSON.parse(data);
  for (const listener of listeners.get(event) ?? []) listener(structuredClone(payload));
  // As in the app's window: the page goes, with everything that it held in memory.
  if (event === 'locked') location.replace('./index.html?locked');
});

Object.defineProperty(window, 'signet', { value: Object.freeze({ calls, on, takeDropped }) });
