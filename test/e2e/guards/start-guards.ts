// Guards of the start: what is set before Electron is ready, and under which switches the app does not run.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guard, Started } from './guard.ts';

const main = 'electron/main.ts';
const launch = 'electron/shell/launch-check.ts';

function refusedNaming(word: string): Guard['holds'] {
  return ({ booted }: Started) => {
    assert.deepEqual(booted.world.seen.exits, [1]);
    assert.equal(booted.windows.all.length, 0);
    assert.ok(booted.world.seen.errorBoxes[0]?.content.includes(word), 'the refusal names the switch');
  };
}

/** One guard per switch: its line in the list is what is taken away. */
function refusedSwitch(name: string, word = `--${name}`): Guard {
  return {
    name: `start-refused-${name}`,
    rule: `The packaged app does not start with ${word}, and says why.`,
    source: 'command-line-switches.md; security.md §6 test 15',
    mutant: { file: launch, from: `  '${name}',\n`, to: '' },
    start: { words: [word] },
    holds: refusedNaming(`--${name}`),
  };
}

const planted = [
  'crash-dumps/pending.dmp',
  'window/GPUCache/data_1',
  'window/Local Storage/log',
  'window/Dictionaries/en.bdic',
];

export const startGuards: readonly Guard[] = [
  {
    name: 'sandbox-everywhere',
    rule: 'Every page runs in the sandbox, whatever its own preferences say.',
    source: 'app.md, enableSandbox',
    mutant: { file: main, from: '  app.enableSandbox();\n', to: '' },
    holds: ({ booted }) => assert.equal(booted.world.seen.sandboxed, true),
  },
  {
    name: 'scheme-privileges',
    rule: 'The scheme is standard and secure and has no other privilege.',
    source: 'custom-scheme.md; CVE-2026-70604',
    mutant: {
      file: 'electron/shell/app-protocol.ts',
      from: '{ standard: true, secure: true }',
      to: '{ standard: true, secure: true, supportFetchAPI: true, bypassCSP: true }',
    },
    holds: ({ booted }) =>
      assert.deepEqual(booted.world.seen.privileges, [{ scheme: 'app', privileges: { standard: true, secure: true } }]),
  },
  {
    name: 'background-traffic-off',
    rule: "Chromium's own services do not use the network.",
    source: 'command-line.md; security.md §1.4',
    mutant: { file: 'electron/shell/egress.ts', from: "  ['disable-component-update'],\n", to: '' },
    holds: ({ booted }) => {
      const needed = [
        'background-networking',
        'component-update',
        'domain-reliability',
        'breakpad',
        'sync',
        'http-cache',
      ];
      for (const name of needed) assert.ok(booted.world.seen.switches.has(`disable-${name}`), name);
    },
  },
  {
    name: 'no-name-resolves',
    rule: 'Chromium resolves no host name, so that a page could not even ask for one.',
    source: 'command-line-switches.md, host-resolver-rules',
    mutant: { file: 'electron/shell/egress.ts', from: "  ['host-resolver-rules', 'MAP * ~NOTFOUND'],\n", to: '' },
    holds: ({ booted }) => assert.equal(booted.world.seen.switches.get('host-resolver-rules'), 'MAP * ~NOTFOUND'),
  },
  {
    name: 'switches-checked',
    rule: 'The app does not go on where one of its own switches is not in force.',
    source: 'security.md §1.2',
    arrange: { file: main, from: '  quietChromium();\n', to: '' },
    mutant: { file: 'electron/shell/self-check.ts', from: 'found.missingSwitches.map', to: '[].map' },
    holds: ({ booted }) => {
      assert.deepEqual(booted.world.seen.exits, [1]);
      assert.ok(booted.world.seen.errorBoxes[0]?.content.includes('no-pings'));
    },
  },
  {
    name: 'chromium-folders-placed',
    rule: "Chromium's folders and crash dumps lie below the app's own home.",
    source: 'app.md, setPath',
    mutant: { file: 'electron/shell/disk-traces.ts', from: '    app.setPath(name, folder);\n', to: '' },
    holds: ({ booted, home }) => {
      const places = [...booted.world.seen.paths.values()];
      assert.equal(places.length, 3);
      for (const place of places) assert.ok(place.startsWith(home));
    },
  },
  {
    name: 'leftovers-removed',
    rule: 'Crash dumps and caches of an earlier run are removed at every start.',
    source: 'security.md §1.4, crash dumps and disk',
    mutant: { file: main, from: '  if (!isSelfTest) removeLeftovers(home);\n', to: '' },
    before: (home) => {
      for (const path of planted) {
        mkdirSync(join(home, path, '..'), { recursive: true });
        writeFileSync(join(home, path), 'canary');
      }
    },
    holds: ({ home }) =>
      assert.deepEqual(
        planted.filter((path) => existsSync(join(home, path))),
        [],
      ),
  },
  {
    name: 'crash-reports-never',
    rule: 'The crash reporter is never started: a dump holds memory.',
    source: 'crash-reporter.md',
    // The double has no crashReporter at all, so that an app which touches it does not start.
    mutant: {
      file: main,
      from: "import { app, dialog, Menu } from 'electron';",
      to: "import { app, crashReporter, dialog, Menu } from 'electron';\ncrashReporter.start({ submitURL: '' });",
    },
    holds: ({ booted }) => assert.deepEqual(booted.world.seen.exits, []),
  },
  {
    name: 'one-instance',
    rule: 'A second instance ends at once and opens nothing.',
    source: 'app.md, requestSingleInstanceLock',
    mutant: {
      file: 'electron/shell/single-instance.ts',
      from: '  if (!app.requestSingleInstanceLock()) return false;\n',
      to: '',
    },
    start: { isFirstInstance: false },
    holds: ({ booted }) => {
      assert.deepEqual(booted.world.seen.exits, [0]);
      assert.equal(booted.windows.all.length, 0);
    },
  },
  {
    name: 'second-start-focuses',
    rule: 'A second start brings the first window to the front; what it was started with is ignored.',
    source: 'app.md, second-instance; CVE-2026-34776',
    mutant: {
      file: 'electron/shell/single-instance.ts',
      from: "app.on('second-instance', () => focus());",
      to: "app.on('second-instance', (_event, words) => app.commandLine.appendSwitch(words[0] ?? ''));",
    },
    holds: ({ booted }) => {
      let focused = 0;
      booted.windows.open[0]?.events.on('focus', () => focused++);
      const before = booted.world.seen.loaded.length;
      booted.appEvents.emit('second-instance', {}, ['--inspect', 'app://evil/', '/tmp/evil.zip'], '/tmp');
      assert.equal(focused, 1);
      assert.equal(booted.world.seen.loaded.length, before);
      assert.deepEqual(booted.world.seen.dialogs, []);
    },
  },
  refusedSwitch('inspect', '--inspect=127.0.0.1:9229'),
  refusedSwitch('inspect-brk'),
  refusedSwitch('remote-debugging-port', '--remote-debugging-port=9222'),
  refusedSwitch('remote-debugging-pipe'),
  refusedSwitch('no-sandbox'),
  refusedSwitch('js-flags', '--js-flags=--expose-gc'),
  refusedSwitch('disable-web-security'),
  refusedSwitch('host-resolver-rules', '--host-resolver-rules=MAP * 127.0.0.1'),
  refusedSwitch('log-net-log', '--log-net-log=/tmp/net.json'),
  refusedSwitch('renderer-cmd-prefix', '--renderer-cmd-prefix=/tmp/evil'),
  refusedSwitch('user-data-dir', '--user-data-dir=/tmp/elsewhere'),
  {
    name: 'start-refused-password-store',
    rule: 'The app does not start with a key store that keeps keys in the clear.',
    source: 'safe-storage.md; security.md §1.4',
    mutant: { file: launch, from: "refused.push('password-store')", to: 'refused.push()' },
    start: { words: ['--password-store=basic'] },
    holds: refusedNaming('--password-store'),
  },
  {
    name: 'start-refused-at-all',
    rule: 'A refused switch ends the start before a window exists.',
    source: 'security.md §6 test 15',
    mutant: { file: main, from: 'if (refused.length > 0 && !isSelfTest)', to: 'if (refused.length > 99)' },
    start: { words: ['--remote-allow-origins=*'] },
    holds: refusedNaming('--remote-allow-origins'),
  },
];
