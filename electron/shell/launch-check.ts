// Refuses to start under switches that would undo a guard: debuggers, no sandbox, keys kept in the clear. Pure; fuses do not
// cover `--remote-debugging-*` and `--js-flags` (reference/security.md §1.1), and a shortcut on the desktop can carry any of them.

/** Ways in for a debugger. A checkout may be debugged, and Playwright drives it by these; the packaged app may not. */
const debugging = [
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'debug',
  'debug-brk',
  'debug-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'wait-for-debugger',
  'wait-for-debugger-children',
  'experimental-network-inspection',
];

const weakening = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'allow-sandbox-debugging',
  'single-process',
  'no-zygote-sandbox',
  'js-flags',
  'disable-web-security',
  'disable-site-isolation-trials',
  'disable-site-isolation-for-policy',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'load-extension',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'user-data-dir',
  'log-net-log',
  'ssl-key-log-file',
  'enable-logging',
  'log-file',
  'trace-startup',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'diagnostic-dir',
  'enable-crash-reporter',
  'full-memory-crash-report',
];

/** `basic` and `plain` keep keys under a password that is in Chromium's source (Electron, safe-storage.md). */
const plainStores = ['basic', 'basic_text', 'plain', 'plaintext'];

type Launch = {
  /** Everything after the program's name, as the system gave it. */
  readonly words: readonly string[];
  /** Chromium's own reading of its command line; it also knows `-x` and, on Windows, `/x`. */
  readonly hasSwitch: (name: string) => boolean;
  readonly switchValue: (name: string) => string;
  readonly isPackaged: boolean;
};

/** The switches to refuse, as `--name`; empty where the start is clean. */
export function refusedSwitches({ words, hasSwitch, switchValue, isPackaged }: Launch): readonly string[] {
  const written = new Set(words.map(nameOf));
  const isThere = (name: string) => hasSwitch(name) || written.has(name);
  const refused = [...(isPackaged ? debugging : []), ...weakening].filter(isThere);
  const store = [
    switchValue('password-store'),
    ...words.filter((word) => nameOf(word) === 'password-store').map(valueIn),
  ];
  if (store.some((value) => plainStores.includes(value.toLowerCase()))) refused.push('password-store');
  return refused.map((name) => `--${name}`);
}

function nameOf(word: string): string {
  return /^--?([A-Za-z][A-Za-z-]*)/.exec(word)?.[1]?.toLowerCase() ?? '';
}

function valueIn(word: string): string {
  return word.includes('=') ? word.slice(word.indexOf('=') + 1).replace(/^["']|["']$/g, '') : '';
}
