// Guards of the session and of navigation: permissions, downloads, network, and ways away from the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fetchThrough, mayDownload } from '../electron-double/session-double.ts';
import { type Guard, type Started, sessionOf, windowOf } from './guard.ts';

const policy = 'electron/shell/session-policy.ts';
const navigation = 'electron/shell/navigation.ts';

/** Every permission that this Electron knows, read from its own typings. */
function permissionNames(): readonly string[] {
  const typings = readFileSync(fileURLToPath(import.meta.resolve('electron/electron.d.ts')), 'utf8');
  const [, names = ''] =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(typings) ?? [];
  const list = [...names.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  assert.ok(list.length > 30, 'the typings list the permissions');
  return list;
}

const anyDevice = { deviceType: 'usb', origin: 'app://signet', device: {} } as never;
const foreign = [
  'https://example.com/',
  'http://127.0.0.1:80/',
  'ws://example.com/',
  'app://evil/index.html',
  'file:///etc/passwd',
  'app://signet.evil/',
];

/** Removes one event listener of navigation.ts. */
function stays(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', rule: string): Guard {
  return {
    name: `no-${event.replace('will-', '')}`,
    rule,
    source: `web-contents.md, ${event}; Electron, security.md item 13`,
    mutant: { file: navigation, from: `  contents.on('${event}', (event) => event.preventDefault());\n`, to: '' },
    holds: (started) => {
      for (const url of [...foreign, 'app://signet/other.html', 'javascript:alert(1)', 'data:text/html,x'])
        assert.equal(windowOf(started).contents.mayNavigate(url, event), false, url);
    },
  };
}

const spellChecker = (started: Started) => sessionOf(started).spellChecker;

export const sessionGuards: readonly Guard[] = [
  {
    name: 'permissions-requested',
    rule: 'Every permission that a page asks for is refused.',
    source: 'session.md, setPermissionRequestHandler; Electron, security.md item 5',
    mutant: { file: policy, from: 'answer(false)', to: 'answer(true)' },
    holds: (started) => {
      for (const name of permissionNames()) {
        const answers: boolean[] = [];
        const { contents } = windowOf(started).contents;
        sessionOf(started).handlers.permissionRequest?.(
          contents,
          name as never,
          (may) => answers.push(may),
          {} as never,
        );
        assert.deepEqual(answers, [false], name);
      }
    },
  },
  {
    name: 'permissions-checked',
    rule: 'Every permission that a page checks for is not there.',
    source: 'session.md, setPermissionCheckHandler: both handlers are needed',
    mutant: { file: policy, from: '  session.setPermissionCheckHandler(() => false);\n', to: '' },
    holds: (started) => {
      const { permissionCheck } = sessionOf(started).handlers;
      for (const name of permissionNames())
        assert.equal(permissionCheck?.(null, name as never, 'app://signet', {} as never), false, name);
    },
  },
  {
    name: 'devices-refused',
    rule: 'No page gets a device.',
    source: 'session.md, setDevicePermissionHandler',
    mutant: { file: policy, from: '  session.setDevicePermissionHandler(() => false);\n', to: '' },
    holds: (started) => assert.equal(sessionOf(started).handlers.device?.(anyDevice), false),
  },
  {
    name: 'screen-capture-refused',
    rule: 'No page captures a screen.',
    source: 'session.md, setDisplayMediaRequestHandler',
    mutant: { file: policy, from: 'answer(null)', to: 'answer({})' },
    holds: (started) => {
      const answers: unknown[] = [];
      sessionOf(started).handlers.displayMedia?.({} as never, (streams) => answers.push(streams));
      assert.deepEqual(answers, [null]);
    },
  },
  {
    name: 'usb-classes-protected',
    rule: 'Every protected class of USB devices stays protected.',
    source: 'session.md, setUSBProtectedClassesHandler',
    mutant: { file: policy, from: '({ protectedClasses }) => protectedClasses', to: '() => []' },
    holds: (started) => {
      const protectedClasses = ['audio', 'hid', 'mass-storage', 'smart-card'] as never;
      assert.deepEqual(sessionOf(started).handlers.usb?.({ protectedClasses }), protectedClasses);
    },
  },
  {
    name: 'bluetooth-refused',
    rule: 'No Bluetooth device is paired.',
    source: 'session.md, setBluetoothPairingHandler',
    mutant: { file: policy, from: 'answer({ confirmed: false })', to: 'answer({ confirmed: true })' },
    holds: (started) => {
      const answers: unknown[] = [];
      sessionOf(started).handlers.bluetooth?.({} as never, (response) => answers.push(response));
      assert.deepEqual(answers, [{ confirmed: false }]);
    },
  },
  {
    name: 'downloads-refused',
    rule: 'Nothing is downloaded; files are written by the main process after a dialog.',
    source: 'session.md, will-download',
    mutant: { file: policy, from: "  session.on('will-download', (event) => event.preventDefault());\n", to: '' },
    holds: (started) => assert.equal(mayDownload(sessionOf(started)), false),
  },
  {
    name: 'spell-checker-off',
    rule: 'The spell checker is off.',
    source: 'session.md, setSpellCheckerEnabled; electron/electron#22995',
    mutant: { file: policy, from: '  session.setSpellCheckerEnabled(false);\n', to: '' },
    holds: (started) => assert.equal(spellChecker(started).isEnabled, false),
  },
  {
    name: 'spell-checker-without-languages',
    rule: 'The spell checker has no language to fetch a dictionary for.',
    source: 'session.md, setSpellCheckerLanguages',
    mutant: { file: policy, from: '  session.setSpellCheckerLanguages([]);\n', to: '' },
    holds: (started) => assert.deepEqual(spellChecker(started).languages, []),
  },
  {
    name: 'dictionaries-from-nowhere',
    rule: 'Dictionaries would be fetched from nowhere.',
    source: 'session.md, setSpellCheckerDictionaryDownloadURL',
    mutant: { file: policy, from: '  session.setSpellCheckerDictionaryDownloadURL(', to: '  String(' },
    holds: (started) => assert.match(spellChecker(started).dictionaryUrl, /^app:/),
  },
  {
    name: 'only-own-requests',
    rule: "The page's session requests nothing but the app's own origin.",
    source: 'web-request.md; security.md §1.4, egress',
    mutant: { file: policy, from: 'cancel: !mayRequest(request.url)', to: 'cancel: false' },
    holds: async (started) => {
      const session = sessionOf(started);
      for (const scheme of ['https', 'http', 'ws', 'file']) session.schemes.set(scheme, () => new Response('reached'));
      for (const url of foreign.filter((one) => !one.startsWith('app://')))
        assert.equal(await fetchThrough(session, url, 'GET'), null, url);
      assert.equal((await fetchThrough(session, 'app://signet/index.html', 'GET'))?.status, 200);
    },
  },
  {
    name: 'devtools-interface-unreachable',
    rule: 'In the packaged app the interface of developer tools cannot be requested either.',
    source: 'web-request.md',
    mutant: { file: policy, from: '!app.isPackaged && url', to: 'url' },
    holds: async (started) => {
      const session = sessionOf(started);
      session.schemes.set('devtools', () => new Response('reached'));
      assert.equal(await fetchThrough(session, 'devtools://devtools/bundled/inspector.html', 'GET'), null);
    },
  },
  {
    name: 'session-in-memory',
    rule: 'The session of the window is in memory only.',
    source: 'session.md, fromPartition',
    mutant: { file: policy, from: "fromPartition('signet'", to: "fromPartition('persist:signet'" },
    holds: (started) => {
      const { partition } = sessionOf(started);
      assert.ok(partition !== '' && !partition.startsWith('persist:'));
    },
  },
  {
    name: 'session-without-cache',
    rule: 'The session of the window has no cache.',
    source: 'session.md, fromPartition, cache',
    mutant: { file: policy, from: '{ cache: false }', to: '{ cache: true }' },
    holds: (started) => assert.equal(sessionOf(started).hasCache, false),
  },
  {
    name: 'every-session-hardened',
    rule: 'Every session is hardened, the default one and any that comes later too.',
    source: 'app.md, session-created',
    mutant: { file: 'electron/main.ts', from: '  hardenEverySession();\n', to: '' },
    holds: ({ booted }) => {
      assert.ok(booted.sessions.all.size >= 2);
      for (const { handlers } of booted.sessions.all.values()) {
        assert.ok(handlers.permissionRequest && handlers.permissionCheck && handlers.beforeRequest);
      }
    },
  },
  stays('will-navigate', 'The top frame goes nowhere.'),
  stays('will-frame-navigate', 'No frame inside the page goes anywhere.'),
  stays('will-redirect', 'No redirect is followed.'),
  {
    name: 'no-second-window',
    rule: 'No page opens a window.',
    source: 'web-contents.md, setWindowOpenHandler; Electron, security.md item 14',
    mutant: { file: navigation, from: "action: 'deny'", to: "action: 'allow'" },
    holds: (started) => {
      for (const url of [...foreign, 'about:blank', 'app://signet/index.html'])
        assert.equal(windowOf(started).contents.windowOpen(url), 'deny', url);
    },
  },
  {
    name: 'no-webview',
    rule: 'No webview is attached.',
    source: 'web-contents.md, will-attach-webview; Electron, security.md items 11 and 12',
    mutant: {
      file: navigation,
      from: "  contents.on('will-attach-webview', (event) => event.preventDefault());\n",
      to: '',
    },
    holds: (started) => assert.equal(windowOf(started).contents.mayAttachWebview(), false),
  },
  {
    name: 'page-cannot-stay',
    rule: 'A page cannot hold up the lock by asking to stay.',
    source: 'web-contents.md, will-prevent-unload',
    mutant: {
      file: navigation,
      from: "  contents.on('will-prevent-unload', (event) => event.preventDefault());\n",
      to: '',
    },
    holds: (started) => {
      let isUnloaded = false;
      windowOf(started).contents.events.emit('will-prevent-unload', {
        preventDefault: () => {
          isUnloaded = true;
        },
      });
      assert.equal(isUnloaded, true);
    },
  },
  {
    name: 'no-webrtc-way-out',
    rule: 'WebRTC, which no CSP governs, has no way out.',
    source: 'web-contents.md, setWebRTCIPHandlingPolicy',
    mutant: { file: navigation, from: "  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');\n", to: '' },
    holds: (started) => assert.equal(windowOf(started).contents.webrtcPolicy(), 'disable_non_proxied_udp'),
  },
];
