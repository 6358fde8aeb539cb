// The app in a real Electron, through Playwright: only where its program is on the disk. Dialogs are answered in the main process,
// because nothing can click those of the system. A packaged app cannot be driven so: its fuses refuse the debugger.
import { once } from 'node:events';
import { _electron, type ElectronApplication } from 'playwright-core';
import type { AppUnderTest, OpenApp, OpenRequest, Outside } from './app-under-test.ts';
import { dropFiles } from './electron-double/drop-files.ts';

/** @param root folder of package.json, whose `main` is the built app */
export async function openInElectron(
  executablePath: string,
  root: string,
  home: string,
  request: OpenRequest,
): Promise<OpenApp> {
  const environment = { ...process.env, ...request.environment, SIGNET_HOME: home };
  const env = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const electron = await _electron.launch({ executablePath, args: [root], env });
  await layAnswersReady(electron);
  const page = await electron.firstWindow();
  const { viewport, colorScheme, forcedColors, reducedMotion } = request.look ?? {};
  if (viewport !== undefined) await page.setViewportSize(viewport);
  await page.emulateMedia({
    colorScheme: colorScheme ?? null,
    forcedColors: forcedColors ?? null,
    reducedMotion: reducedMotion ?? null,
  });
  await page.waitForLoadState('load');
  const stopped: string[] = [];
  page.on('requestfailed', (failed) => stopped.push(failed.url()));
  const ended = once(electron.process(), 'exit').then(([code]) => code as number | null);
  return { page, app: around(electron, page, home, stopped, ended), close: () => electron.close() };
}

type Laid = { open: string[][]; save: string[]; message: number[]; openedOutside: string[]; revealed: string[] };

async function layAnswersReady(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog, shell }) => {
    const laid: Laid = { open: [], save: [], message: [], openedOutside: [], revealed: [] };
    Reflect.set(globalThis, 'laid', laid);
    dialog.showOpenDialog = async () => {
      const filePaths = laid.open.shift() ?? [];
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async () => {
      const filePath = laid.save.shift() ?? '';
      return { canceled: filePath === '', filePath };
    };
    dialog.showMessageBox = async () => ({ response: laid.message.shift() ?? 1, checkboxChecked: false });
    shell.openExternal = async (url) => void laid.openedOutside.push(url);
    shell.showItemInFolder = (path) => void laid.revealed.push(path);
  });
}

function around(
  electron: ElectronApplication,
  page: OpenApp['page'],
  home: string,
  stopped: readonly string[],
  ended: Promise<number | null>,
): AppUnderTest {
  const lay = (list: 'open' | 'save' | 'message', answer: unknown) =>
    electron.evaluate((_modules, [name, value]) => void Reflect.get(globalThis, 'laid')[name].push(value), [
      list,
      answer,
    ] as const);
  return {
    host: 'electron',
    home,
    storageKey: new Uint8Array(),
    chooseFiles: (...paths) => lay('open', paths),
    saveAs: (path) => lay('save', path),
    answerQuestion: (button) => lay('message', button),
    clickMenu: (accelerator) =>
      electron.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
        const item = items.find((one) => one.accelerator === wanted);
        item?.click();
        return item !== undefined;
      }, accelerator),
    power: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    secondStart: (...words) =>
      electron.evaluate(({ app }, given) => void app.emit('second-instance', {}, given, '/'), words),
    drop: (selector, ...paths) => dropFiles(page, selector, paths),
    closeWindow: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    outside: () =>
      electron.evaluate(async ({ clipboard }): Promise<Outside> => {
        const { openedOutside, revealed } = Reflect.get(globalThis, 'laid');
        return { openedOutside, revealed, clipboard: await clipboard.readText() };
      }),
    hosts: () =>
      electron.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .flatMap(({ pid, name, serviceName }) => (`${name} ${serviceName}`.includes('Signet ') ? [pid] : [])),
      ),
    mainPid: electron.process().pid ?? 0,
    stopped,
    ended,
  };
}
