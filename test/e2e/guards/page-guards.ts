// Guards of the page's files and of the preload: what is served, with which headers, and what the page can reach through the bridge.
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guard, Started } from './guard.ts';
import { pageFolder } from './page-folder.ts';

const answering = 'electron/shell/answer-request.ts';
const preload = 'electron/preload/preload.ts';

const header = async (started: Started, name: string) =>
  (await started.booted.fetch('app://signet/index.html'))?.headers.get(name);

/** The preload, run against the double's renderer modules. */
async function bridgeOf(started: Started, process_: { sandboxed?: boolean; contextIsolated?: boolean }) {
  const seen = started.booted.renderer;
  Object.assign(process, process_);
  try {
    await started.booted.load(preload);
  } finally {
    for (const name of Object.keys(process_)) Reflect.deleteProperty(process, name);
  }
  return seen;
}

const wellKept = { sandboxed: true, contextIsolated: true };

export const pageGuards: readonly Guard[] = [
  {
    name: 'files-by-list',
    rule: 'Only files that the build listed are served, by exact path.',
    source: 'Electron, security.md item 18; security.md §1.2, scheme',
    mutant: {
      file: answering,
      from: "(url === lockedPage ? url.slice(0, url.indexOf('?')) : url)",
      to: "url.replace(/[?#].*/, '')",
    },
    holds: async ({ booted }) => {
      for (const path of [
        '/',
        '',
        '/../main.js',
        '/%2e%2e/main.js',
        '/index.html?x',
        '/index.html/',
        '//index.html',
        '/INDEX.HTML',
        '/renderer/index.html',
      ])
        assert.equal((await booted.fetch(`app://signet${path}`))?.status ?? 404, 404, path);
      assert.equal((await booted.fetch('app://signet/index.html'))?.status, 200);
      assert.equal((await booted.fetch('app://signet/index.html?locked'))?.status, 200);
    },
  },
  {
    name: 'files-of-own-host',
    rule: 'Another host of the same scheme has no files.',
    source: 'protocol.md, handle',
    mutant: { file: answering, from: ' && isOwnAddress(url)', to: '' },
    arrange: {
      file: 'electron/shell/session-policy.ts',
      from: 'cancel: !mayRequest(request.url)',
      to: 'cancel: false',
    },
    holds: async ({ booted }) => assert.equal((await booted.fetch('app://sygnet/index.html'))?.status, 404),
  },
  {
    name: 'files-by-get',
    rule: 'Only GET is answered.',
    source: 'protocol.md, handle',
    mutant: { file: answering, from: "method === 'GET' && ", to: '' },
    holds: async ({ booted }) => assert.equal((await booted.fetch('app://signet/index.html', 'POST'))?.status, 404),
  },
  {
    name: 'files-as-built',
    rule: 'A file that changed since the build is not served: the app does not start.',
    source: 'security.md §6 test 14',
    mutant: {
      file: 'electron/shell/page-files.ts',
      from: "createHash('sha256').update(content).digest('hex') !== sha256",
      to: 'false',
    },
    // A folder of its own, whose page was changed after it was listed.
    arrange: {
      file: 'electron/main.ts',
      from: 'readPageFiles(import.meta.dirname)',
      to: `readPageFiles(${JSON.stringify(changedFolder())})`,
    },
    holds: ({ booted }) => assert.deepEqual(booted.world.seen.exits, [1]),
  },
  {
    name: 'policy-as-header',
    rule: 'Every answer carries the content security policy.',
    source: 'Electron, security.md item 7',
    mutant: { file: answering, from: "  'Content-Security-Policy': contentSecurityPolicy,\n", to: '' },
    holds: async (started) => {
      const policy = await header(started, 'content-security-policy');
      for (const part of ["default-src 'none'", "connect-src 'none'", "trusted-types 'none'"])
        assert.ok(policy?.includes(part), part);
    },
  },
  {
    name: 'policy-in-page',
    rule: 'The page carries the policy as well.',
    source: 'security.md §1.2: as a response header and as meta',
    mutant: {
      file: 'electron/shell/page-files.ts',
      from: "withPolicy(content.toString('utf8'))",
      to: "content.toString('utf8')",
    },
    holds: async ({ booted }) => {
      const page = await (await booted.fetch('app://signet/index.html'))?.text();
      assert.match(page ?? '', /http-equiv="Content-Security-Policy"[^>]*connect-src 'none'/);
    },
  },
  {
    name: 'types-not-guessed',
    rule: 'No type of a file is guessed.',
    source: 'MDN, X-Content-Type-Options',
    mutant: { file: answering, from: "  'X-Content-Type-Options': 'nosniff',\n", to: '' },
    holds: async (started) => assert.equal(await header(started, 'x-content-type-options'), 'nosniff'),
  },
  {
    name: 'bridge-only-when-sandboxed',
    rule: 'Without sandbox or isolation the page gets no bridge.',
    source: 'sandbox.md; process.md, sandboxed and contextIsolated',
    mutant: {
      file: preload,
      from: "if (!process.sandboxed || !process.contextIsolated) throw new Error('not sandboxed');\n",
      to: '',
    },
    holds: async (started) => {
      for (const lacking of [{ sandboxed: true }, { contextIsolated: true }, {}]) {
        await bridgeOf(started, lacking).catch(() => undefined);
        assert.equal(started.booted.renderer.exposed.size, 0);
      }
    },
  },
  {
    name: 'bridge-without-events',
    rule: "A listener of the page gets the payload, never Electron's event object.",
    source: 'Electron, security.md item 20',
    mutant: { file: preload, from: 'listener(payload);', to: 'Reflect.apply(listener, null, [_event, payload]);' },
    holds: async (started) => {
      const { exposed, heard } = await bridgeOf(started, wellKept);
      const { on } = exposed.get('signet') as {
        on: (event: string, listener: (...given: unknown[]) => void) => () => void;
      };
      const given: unknown[][] = [];
      const end = on('progress', (...all) => given.push(all));
      heard.emit('progress', { sender: 'ipcRenderer' }, { step: 1 });
      end();
      heard.emit('progress', {}, { step: 2 });
      assert.deepEqual(given, [[{ step: 1 }]]);
    },
  },
  {
    name: 'bridge-without-channel-names',
    rule: 'The page can name no event that the contract does not list.',
    source: 'Electron, security.md item 20',
    mutant: { file: preload, from: "  if (!events.includes(event)) throw new TypeError('no such event');\n", to: '' },
    holds: async (started) => {
      const { exposed } = await bridgeOf(started, wellKept);
      const { on } = exposed.get('signet') as { on: (event: string, listener: () => void) => () => void };
      assert.throws(() => on('ELECTRON_BROWSER_EVENT', () => undefined));
      assert.deepEqual([...exposed.keys()], ['signet']);
      assert.deepEqual(Object.keys(exposed.get('signet') ?? {}).sort(), ['calls', 'on', 'takeDropped']);
    },
  },
];

/** Made when the table is read: a built page, and one letter more in it than the list says. */
function changedFolder(): string {
  const folder = pageFolder();
  appendFileSync(join(folder, 'renderer/index.html'), ' ');
  return folder;
}
