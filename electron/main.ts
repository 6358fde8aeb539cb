// The app's composition root: what is called before Electron is ready, what after, in which order. No work happens here.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import type { Calls } from '../shared/ipc/contract.ts';
import { homeFolder } from './home-folder.ts';
import { createAnswer, type Incident } from './ipc/answer.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerChannels } from './ipc/register.ts';
import { declareScheme, servePage } from './shell/app-protocol.ts';
import { offerEditing } from './shell/context-menu.ts';
import type { Desk } from './shell/desk.ts';
import { placeChromiumFolders, removeLeftovers } from './shell/disk-traces.ts';
import { quietChromium } from './shell/egress.ts';
import { createElectronPlatform, systemLanguage } from './shell/electron-platform.ts';
import { lockWhenLeft } from './shell/locking.ts';
import { lookAtFuses, lookAtPage, lookAtProgram, switchesToRefuse } from './shell/look-at-self.ts';
import { menuTemplate } from './shell/menu.ts';
import { holdEveryPage } from './shell/navigation.ts';
import { readPageFiles } from './shell/page-files.ts';
import type { Platform } from './shell/platform.ts';
import { askBeforeQuitting, quitQuestion } from './shell/quitting.ts';
import { type Findings, faultsOf } from './shell/self-check.ts';
import { hardenEverySession, openSession } from './shell/session-policy.ts';
import { becomeOnlyInstance } from './shell/single-instance.ts';
import { type ShellLanguage, shellTexts } from './shell/text/shell-text.ts';
import { type AppWindow, openWindow } from './shell/window.ts';
import { version } from './version.ts';

const isSelfTest = process.argv.includes('--self-test');
const home = isSelfTest ? mkdtempSync(join(tmpdir(), 'signet-self-test-')) : homeFolder();
const refused = switchesToRefuse();
let window: AppWindow | null = null;
let settings: { readonly language: ShellLanguage; readonly idleMinutes: number } = { language: 'en', idleMinutes: 10 };
const text = () => shellTexts[settings.language];

if (refused.length > 0 && !isSelfTest) refuse(text().refused.switches(refused.join(', ')));
else prepare();

/** Everything that Electron takes only before it is ready. */
function prepare(): void {
  app.enableSandbox();
  quietChromium();
  declareScheme();
  placeChromiumFolders(home);
  hardenEverySession();
  holdEveryPage();
  if (!isSelfTest && !becomeOnlyInstance(() => window?.focus())) {
    app.exit(0);
    return;
  }
  if (!isSelfTest) removeLeftovers(home);
  // Not awaited: Electron is ready only after this module has run to its end (Electron, esm.md).
  void app.whenReady().then(start).catch(stop);
}

async function start(): Promise<void> {
  settings = { ...settings, language: systemLanguage() };
  // Read while the window opens: it is a large file.
  const fuses = lookAtFuses();
  const program = await lookAtProgram(refused);
  const hasKeyStore = program.keyStore !== 'none';
  const platform = createElectronPlatform({ home, window: () => window, hasKeyStore, text });
  const desk = createHandlers(platform);
  const lock = () =>
    void desk.calls['app.lock']({})
      .then(platform.forgetCopied)
      .catch(() => undefined);
  const showMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(lock, platform)));
  const calls = followSettings(desk, showMenu);
  await calls['app.describe']({});

  const answer = createAnswer({ calls, nameIncident: randomUUID, report: say, checkOutputs: !app.isPackaged });
  registerChannels({ ours: () => window?.contents() ?? null, answer, takeDropped: desk.takeDropped });
  const session = openSession();
  servePage(session, readPageFiles(import.meta.dirname));
  const opened = openWindow({
    session,
    preload: join(import.meta.dirname, 'preload.cjs'),
    stateFile: join(home, 'window-state.json'),
    title: 'Signet',
    isShown: !isSelfTest,
  });
  window = opened;
  const contents = opened.contents();
  if (contents !== null) offerEditing(contents, () => text().menu);
  showMenu();
  await opened.load();

  const page = contents === null ? null : await lookAtPage(contents);
  const findings = { ...program, fuses: await fuses, page };
  const faults = faultsOf(findings);
  if (isSelfTest) return endSelfTest(findings, faults);
  if (faults.length > 0) return refuse(text().refused.checks(faults.join(', ')));

  const stopWatching = lockWhenLeft(lock, () => settings.idleMinutes);
  askBeforeQuitting({
    window: opened.browserWindow,
    running: desk.running,
    question: (running) => quitQuestion(text().quit, running),
    release: async () => {
      stopWatching();
      await Promise.all([desk.close(), platform.forgetCopied()]).catch(() => undefined);
    },
  });
}

/** The menu speaks the language of the settings, and idling counts by them, as soon as they are read or changed. */
function followSettings({ calls }: Desk, showMenu: () => void): Calls {
  const follow = ({ language, idleMinutes }: typeof settings) => {
    settings = { language, idleMinutes };
    if (window !== null) showMenu();
  };
  return {
    ...calls,
    'app.describe': async (input) => {
      const answer = await calls['app.describe'](input);
      if (answer.ok) follow(answer.value.settings);
      return answer;
    },
    'app.changeSettings': async (input) => {
      const answer = await calls['app.changeSettings'](input);
      if (answer.ok) follow(answer.value);
      return answer;
    },
  };
}

function menuFor(lock: () => void, platform: Platform): Electron.MenuItemConstructorOptions[] {
  return menuTemplate({
    text: text().menu,
    platform: process.platform,
    command: (command) => platform.emit('menu', { command }),
    lock,
    isHiddenFromCapture: window?.isHiddenFromCapture() ?? false,
    hideFromCapture: (hide) => window?.hideFromCapture(hide),
  });
}

function endSelfTest(findings: Findings, faults: readonly string[]): void {
  const { electron, chrome, node } = process.versions;
  const system = { platform: process.platform, arch: process.arch, version, electron, chrome, node };
  process.stdout.write(`${JSON.stringify({ ok: faults.length === 0, faults, ...system, ...findings }, null, 2)}\n`);
  rmSync(home, { recursive: true, force: true });
  app.exit(faults.length === 0 ? 0 : 1);
}

/** One line per bug: where and what kind, never its text (reference/security.md §1.4, log redaction). */
function say(incident: Incident): void {
  process.stderr.write(`${JSON.stringify({ event: 'IPC_INTERNAL', ...incident })}\n`);
}

function refuse(why: string): void {
  dialog.showErrorBox(text().refused.title, why);
  app.exit(1);
}

/** A start that failed for no foreseen reason. */
function stop(error: unknown): void {
  refuse(text().refused.checks(error instanceof Error ? error.name : 'start'));
}
