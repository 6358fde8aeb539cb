// Guards of the border between page and main process: who may call, with what, and what comes back.
import assert from 'node:assert/strict';
import { mainChannels } from '../../../shared/ipc/channels.ts';
import { type Guard, type Started, windowOf } from './guard.ts';

const frameFile = 'electron/ipc/trusted-frame.ts';
const answerFile = 'electron/ipc/answer.ts';
const registerFile = 'electron/ipc/register.ts';
const plainFile = 'electron/ipc/plain-data.ts';

type Code = { readonly ok: boolean; readonly error?: { readonly code: string } };

async function codeOf(answer: Promise<unknown>): Promise<string> {
  const { ok, error } = (await answer) as Code;
  return ok ? 'OK' : (error?.code ?? '');
}

const fromTop = (started: Started, channel: string, ...given: unknown[]) =>
  codeOf(started.booted.invoke(windowOf(started).contents.mainFrame, channel, ...given));

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
/** As it arrives: an own member of that name. */
const withProto = JSON.parse('{"__proto__":{"isAdmin":true}}');

/** Makes a handler throw an error that names a person. */
const throwing = {
  file: 'electron/main.ts',
  from: "    'app.describe': async (input) => {\n",
  to: "    'app.describe': async (input) => {\n      if (window !== null) throw new Error('no access for jane.doe@contoso.com');\n",
};

export const borderGuards: readonly Guard[] = [
  {
    name: 'calls-from-top-frame',
    rule: 'A frame inside the page is not answered, not even one of our own origin.',
    source: 'Electron, security.md item 17; web-frame-main.md, parent',
    mutant: { file: frameFile, from: 'frame.parent === null && ', to: '' },
    arrange: {
      file: registerFile,
      from: 'sender === ours() && senderFrame === sender.mainFrame',
      to: 'sender === ours()',
    },
    holds: async (started) => {
      const frame = windowOf(started).contents.subFrame('app://signet/index.html');
      for (const channel of mainChannels)
        assert.equal(await codeOf(started.booted.invoke(frame, channel, {})), 'IPC_BAD_SENDER');
    },
  },
  {
    name: 'calls-from-main-frame-itself',
    rule: "Only the window's own top frame is answered, not one that looks like it.",
    source: 'ipc-main-invoke-event.md, senderFrame',
    mutant: { file: registerFile, from: ' && senderFrame === sender.mainFrame', to: '' },
    holds: async (started) => {
      const impostor = { url: 'app://signet/index.html', parent: null } as never;
      assert.equal(await codeOf(started.booted.invoke(impostor, 'app.describe', {})), 'IPC_BAD_SENDER');
    },
  },
  {
    name: 'calls-from-own-origin',
    rule: 'A page of another origin is not answered.',
    source: 'Electron, security.md item 17',
    mutant: { file: frameFile, from: ' && isOwnAddress(frame.url)', to: '' },
    holds: async (started) => {
      const { contents } = windowOf(started);
      for (const url of [
        'https://signet/index.html',
        'app://evil/',
        'app://signet.evil/',
        'app://signet@evil/',
        'about:blank',
        'data:text/html,x',
      ]) {
        contents.showAs(url);
        assert.equal(await fromTop(started, 'app.describe', {}), 'IPC_BAD_SENDER', url);
      }
    },
  },
  {
    name: 'origin-by-its-parts',
    rule: 'An origin is compared by scheme and host, never by how an address begins.',
    source: 'Electron, security.md item 17',
    mutant: { file: 'electron/shell/address.ts', from: 'host === appHost', to: 'host.startsWith(appHost)' },
    holds: async (started) => {
      windowOf(started).contents.showAs('app://signet.evil/index.html');
      assert.equal(await fromTop(started, 'app.describe', {}), 'IPC_BAD_SENDER');
    },
  },
  {
    name: 'calls-from-a-frame',
    rule: 'A call whose frame is gone is not answered.',
    source: 'ipc-main-invoke-event.md: senderFrame may be null',
    mutant: { file: answerFile, from: "    if (!isTrusted) return refuse('IPC_BAD_SENDER');\n", to: '' },
    holds: async (started) =>
      assert.equal(await codeOf(started.booted.invoke(null, 'app.describe', {})), 'IPC_BAD_SENDER'),
  },
  {
    name: 'inputs-by-schema',
    rule: 'An input with a member that its channel does not know is refused.',
    source: 'Electron, security.md item 17; security.md §6 test 17',
    mutant: {
      file: answerFile,
      from: 'parsed.success ? await call(channel, parsed.data)',
      to: 'channel ? await call(channel, input)',
    },
    holds: async (started) => {
      for (const channel of mainChannels)
        assert.equal(await fromTop(started, channel, { extra: 1 }), 'IPC_BAD_INPUT', channel);
    },
  },
  {
    name: 'inputs-bounded',
    rule: 'An input of more than 512 KiB is refused before any schema reads it.',
    source: 'security.md §6 test 17, huge',
    mutant: { file: plainFile, from: 'value.length > budget ? -1 : ', to: '' },
    arrange: { file: plainFile, from: 'budget - Buffer.byteLength(value)', to: 'budget' },
    holds: async (started) => {
      assert.equal(await fromTop(started, 'operation.cancel', { operationId: 'x'.repeat(600_000) }), 'IPC_BAD_INPUT');
      const { load } = started.booted;
      const isPlainData = (await load(plainFile)).isPlainData as (value: unknown, limit: number) => boolean;
      assert.equal(isPlainData({ text: 'x'.repeat(600_000) }, 512 * 1024), false);
    },
  },
  {
    name: 'inputs-shallow',
    rule: 'An input of more than sixteen levels is refused.',
    source: 'security.md §6 test 17',
    mutant: { file: plainFile, from: ' || depth > depthLimit', to: '' },
    holds: async (started) => {
      const isPlainData = (await started.booted.load(plainFile)).isPlainData as (
        value: unknown,
        limit: number,
      ) => boolean;
      assert.equal(isPlainData(nested(40), 10_000), false);
    },
  },
  {
    name: 'inputs-without-prototype',
    rule: 'An input that names a prototype is refused.',
    source: 'security.md §6 test 17, __proto__',
    mutant: { file: plainFile, from: '    if (treacherous.has(name)) return -1;\n', to: '' },
    holds: async (started) => {
      for (const channel of mainChannels)
        assert.equal(await fromTop(started, channel, withProto), 'IPC_BAD_INPUT', channel);
      const isPlainData = (await started.booted.load(plainFile)).isPlainData as (
        value: unknown,
        limit: number,
      ) => boolean;
      assert.equal(isPlainData({ access: withProto }, 10_000), false);
    },
  },
  {
    name: 'one-value-per-call',
    rule: 'A call carries one value.',
    source: 'security.md §6 test 17',
    mutant: { file: registerFile, from: "given.length === 1 ? given[0] : Symbol.for('not one value')", to: 'given[0]' },
    holds: async (started) => {
      assert.equal(await fromTop(started, 'app.describe', {}, {}), 'IPC_BAD_INPUT');
      assert.equal(await fromTop(started, 'app.describe'), 'IPC_BAD_INPUT');
    },
  },
  {
    name: 'dropped-paths-from-preload',
    rule: 'The channel of dropped files asks who is calling, too.',
    source: 'Electron, security.md item 17',
    mutant: {
      file: registerFile,
      from: "    if (!isTrusted(event)) return fail({ code: 'IPC_BAD_SENDER' });\n",
      to: '',
    },
    holds: async (started) => {
      const frame = windowOf(started).contents.subFrame('app://signet/index.html');
      assert.equal(await codeOf(started.booted.invoke(frame, 'files.dropped', '/etc/passwd')), 'IPC_BAD_SENDER');
    },
  },
  {
    name: 'dropped-paths-are-text',
    rule: 'The channel of dropped files takes one path of bounded length and nothing else.',
    source: 'security.md §6 test 17',
    mutant: {
      file: registerFile,
      from: "typeof path === 'string' && path.length > 0 && path.length <= pathLimit",
      to: 'true',
    },
    holds: async (started) => {
      for (const path of [{}, 1, null, '', 'x'.repeat(40_000), ['/etc/passwd']])
        assert.equal(await fromTop(started, 'files.dropped', path), 'IPC_BAD_INPUT');
    },
  },
  {
    name: 'dropped-paths-without-nul',
    rule: 'A path with a NUL in it, which ends there for the system, is refused.',
    source: 'security.md §2.1, I3; CVE-2026-70603',
    mutant: { file: registerFile, from: "isText && !path.includes('\\0')", to: 'isText' },
    holds: async (started) => {
      const path = `/tmp/a.json${String.fromCharCode(0)}.txt`;
      assert.equal(await fromTop(started, 'files.dropped', path), 'IPC_BAD_INPUT');
    },
  },
  {
    name: 'target-names-are-names',
    rule: 'A name that the page suggests for a file is a name: no folder, no other computer.',
    source: 'dialog.md, defaultPath; security.md §2.1, I4',
    mutant: {
      file: 'electron/shell/file-dialogs.ts',
      from: 'defaultPath: nameOnly(suggestedName)',
      to: 'defaultPath: suggestedName',
    },
    holds: async (started) => {
      const names = [
        '\\\\198.51.100.7\\share\\a.zip',
        '/etc/cron.d/a',
        'C:\\Windows\\a.zip',
        '../../a.zip',
        'a.zip:b',
        '..',
      ];
      for (const suggestedName of names)
        assert.equal(await fromTop(started, 'files.chooseTarget', { purpose: 'package', suggestedName }), 'OK');
      const shown = started.booted.world.seen.dialogs.map(
        ({ options }) => (options as { defaultPath: string }).defaultPath,
      );
      assert.equal(shown.length, names.length);
      for (const path of shown) assert.match(path, /^[^./\\:][^/\\:]*$/);
    },
  },
  {
    name: 'exceptions-stay-inside',
    rule: 'What a handler throws comes back as a code and an incident number.',
    source: 'design §3: nothing throws across IPC',
    arrange: throwing,
    mutant: {
      file: answerFile,
      from: "return fail({ code: 'IPC_INTERNAL', facts: { incident } });",
      to: "return fail({ code: 'IPC_INTERNAL', facts: { incident: String(error) } });",
    },
    holds: async (started) => {
      const answer = JSON.stringify(
        await started.booted.invoke(windowOf(started).contents.mainFrame, 'app.describe', {}),
      );
      assert.match(answer, /IPC_INTERNAL/);
      assert.doesNotMatch(answer, /jane/);
    },
  },
  {
    name: 'incidents-without-text',
    rule: 'What the app reports of a bug is its kind and place, never its text.',
    source: 'security.md §1.4, log redaction',
    arrange: throwing,
    mutant: { file: answerFile, from: "at: frame?.[1] ?? ''", to: 'at: error.message' },
    holds: async (started) => {
      await started.booted.invoke(windowOf(started).contents.mainFrame, 'app.describe', {});
      assert.match(started.output(), /IPC_INTERNAL/);
      assert.doesNotMatch(started.output(), /jane/);
    },
  },
];
