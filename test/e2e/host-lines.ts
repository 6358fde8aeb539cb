// How a report of the end-to-end tests opens: which host ran them, in which versions, and what such a run cannot show.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findHost, type Host } from './app-host.ts';

/** What only a real Electron on a real desktop shows. */
const beyondTheDouble = [
  'the sandbox of the system',
  'how contextBridge copies values',
  "the system's key store (safeStorage)",
  'native dialogs, menus and shortcuts',
  'fuses and asar integrity of a running app',
  'permission prompts and devices',
  'content protection',
  "the system's lock and sleep",
  'utility processes of Electron (Node child processes stand for them)',
  'the app: scheme (an https origin stands for it)',
  'packets on the wire',
];

/** A debugger is joined to it, which a packaged app refuses. */
const beyondElectron = ['native dialogs', 'fuses and asar integrity of the packaged app', 'packets on the wire'];

export function hostLines(host: Host | null = findHost()): readonly string[] {
  const node = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  if (host === null) {
    return [
      `End to end: neither Electron nor Chromium is here (CHROMIUM_PATH names one); ${node}.`,
      'NOT SHOWN BY THIS RUN: anything of the app in a window.',
    ];
  }
  const missing = host.kind === 'electron' ? beyondElectron : beyondTheDouble;
  return [
    `End to end: ${host.kind === 'electron' ? `Electron ${electronVersion()}` : `a double of Electron ${electronVersion()} with ${versionOf(host.program)}`}, ${node}.`,
    `NOT SHOWN BY THIS RUN (${missing.length}): ${missing.join('; ')}.`,
  ];
}

function electronVersion(): string {
  const file = fileURLToPath(new URL('../../node_modules/electron/package.json', import.meta.url));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ['--version'], {
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return `a browser that does not tell its version`;
  }
}
