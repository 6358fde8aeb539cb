// The app under the double: its main process in a child of its own, its page in Chromium, joined by a link.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppUnderTest, OpenApp, OpenRequest, Outside } from './app-under-test.ts';
import { openPageSide } from './electron-double/browser-side.ts';
import { createLink } from './electron-double/link.ts';

const child = fileURLToPath(new URL('./electron-double/main.child.ts', import.meta.url));

/**
 * Resolves when the page has loaded.
 * @param browser path of Chromium
 * @param folder that of the built app
 */
export async function openUnderDouble(
  browser: string,
  folder: string,
  home: string,
  request: OpenRequest,
): Promise<OpenApp> {
  const storageKey = request.storageKey ?? randomBytes(32);
  let ask: ReturnType<typeof createLink> | undefined;
  const askMain = () => {
    if (ask === undefined) throw new Error('the main process is not joined yet');
    return ask;
  };
  const side = await openPageSide(browser, request.look ?? {}, askMain);
  // Joined at once: a message that nobody listens for is lost.
  const main = startMain(join(folder, 'main.js'), home, storageKey, request);
  const loaded = Promise.withResolvers<void>();
  const port = {
    send: (message: unknown) => void (main.connected && main.send(message as object, () => undefined)),
    onMessage: (listener: (message: unknown) => void) => void main.on('message', listener),
  };
  ask = createLink(port, {
    ...side.table,
    load: (url: string) => side.load(url).then(loaded.resolve),
  });
  const ended = once(main, 'exit').then(([code]) => code as number | null);
  const close = async () => {
    await side.end();
    if (main.exitCode === null && main.signalCode === null) main.kill();
    await ended;
  };
  const early = ended.then((code) => Promise.reject(new Error(`the app ended with ${code} before its page loaded`)));
  try {
    await Promise.race([loaded.promise, early]);
  } catch (error) {
    await close();
    throw error;
  }
  early.catch(() => undefined);

  const tell = (name: string, ...given: unknown[]) => askMain()(name, ...given).then(() => undefined);
  const app: AppUnderTest = {
    host: 'double',
    home,
    storageKey,
    chooseFiles: (...paths) => tell('answerOpen', paths),
    saveAs: (path) => tell('answerSave', path),
    answerQuestion: (button) => tell('answerMessage', button),
    clickMenu: async (accelerator) => (await askMain()('clickMenu', accelerator)) === true,
    power: (event) => tell('power', event),
    secondStart: (...words) => tell('secondStart', words),
    drop: side.drop,
    closeWindow: () => tell('closeWindow'),
    outside: async () => (await askMain()('seen')) as Outside,
    hosts: async () => (await askMain()('processes')) as readonly number[],
    mainPid: main.pid ?? 0,
    stopped: side.stopped,
    ended,
  };
  return { page: side.page(), app, close };
}

function startMain(entry: string, home: string, storageKey: Uint8Array, request: OpenRequest): ChildProcess {
  const start = {
    entry,
    // Not packaged: what handlers give back is checked too, and there is no executable whose fuses could be read.
    options: { isPackaged: false, ...request.options },
    storageKey: Buffer.from(storageKey).toString('base64'),
  };
  return fork(child, [JSON.stringify(start)], {
    serialization: 'advanced',
    execArgv: [],
    env: { ...process.env, ...request.environment, SIGNET_HOME: home },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
