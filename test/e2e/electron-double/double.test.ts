// The double throws where Electron throws, and on everything that it does not model: what passes on it has not passed by being ignored.
import { describe, expect, it } from 'vitest';
import { doubleApp } from './app-double.ts';
import { doubleIpc } from './ipc-double.ts';
import { doubleRenderer } from './renderer-double.ts';
import { doubleSessions, fetchThrough } from './session-double.ts';
import {
  doubleClipboard,
  doubleDialog,
  doublePower,
  doubleSafeStorage,
  doubleScreen,
  doubleShell,
  doubleTheme,
} from './system-double.ts';
import { doubleUtility } from './utility-double.ts';
import { type DoubleWindow, doubleWindows } from './window-double.ts';
import { createWorld, usualOptions } from './world.ts';

const nobody = {
  open: async () => undefined,
  load: async () => undefined,
  send: () => undefined,
  run: async () => undefined,
  close: () => undefined,
};

function makeDouble() {
  const world = createWorld(usualOptions, nobody);
  const openWindows: DoubleWindow[] = [];
  const { app, events } = doubleApp(world, () => [...openWindows]);
  const sessions = doubleSessions(world, events);
  const windows = doubleWindows(world, events, openWindows, () => sessions.sessionModule.defaultSession);
  const ready = () => {
    world.isReady = true;
  };
  return { world, app, events, sessions, windows, ready, ipc: doubleIpc() };
}

/** Any module, asked for something by name. */
const ask = (module: object, name: string) => () => Reflect.get(module, name);

describe('What the double does not model', () => {
  it('throws when it is asked for, on every module', () => {
    const { world, app, sessions, ipc } = makeDouble();
    const { modules } = doubleRenderer();
    const all = {
      app,
      session: sessions.sessionModule,
      protocol: sessions.protocol,
      ipcMain: ipc.ipcMain,
      dialog: doubleDialog(world),
      shell: doubleShell(world),
      clipboard: doubleClipboard(world),
      safeStorage: doubleSafeStorage(world, Buffer.alloc(32)),
      screen: doubleScreen(world),
      nativeTheme: doubleTheme(),
      powerMonitor: doublePower(world).powerMonitor,
      utilityProcess: doubleUtility(world).utility,
      ...modules,
    };
    for (const [name, module] of Object.entries(all)) {
      expect(ask(module, 'getGizmo'), name).toThrow(`${name}.getGizmo is not modelled`);
    }
    expect(ask(app, 'dock')).toThrow('not modelled');
  });

  it('throws when it is set', () => {
    const { app } = makeDouble();
    expect(() => Reflect.set(app, 'userAgentFallback', 'x')).toThrow('not modelled');
  });
});

describe('Before ready', () => {
  it('no window, session, screen or key store can be had', async () => {
    const { world, sessions, windows } = makeDouble();
    expect(() => new windows.Window({})).toThrow('ready');
    expect(() => sessions.sessionModule.fromPartition('x')).toThrow('ready');
    expect(() => doubleScreen(world).getPrimaryDisplay()).toThrow('ready');
    await expect(doubleSafeStorage(world, Buffer.alloc(32)).encryptStringAsync('x')).rejects.toThrow('ready');
    await expect(doubleDialog(world).showMessageBox({ message: 'x' })).rejects.toThrow('ready');
    expect(() => doubleUtility(world).utility.fork('/nowhere.js')).toThrow('ready');
  });
});

describe('After ready', () => {
  it('no sandbox, switch, folder or privileged scheme can be set', () => {
    const { app, sessions, ready } = makeDouble();
    ready();
    expect(() => app.enableSandbox()).toThrow('before app is ready');
    expect(() => app.commandLine.appendSwitch('x')).toThrow('before app is ready');
    expect(() => app.setPath('userData', '/nowhere')).toThrow('before app is ready');
    expect(() => sessions.protocol.registerSchemesAsPrivileged([])).toThrow('before app is ready');
  });
});

describe('What Electron takes once', () => {
  it('is refused a second time', () => {
    const { sessions, ipc, ready } = makeDouble();
    const scheme = { scheme: 'app', privileges: {} };
    sessions.protocol.registerSchemesAsPrivileged([scheme]);
    expect(() => sessions.protocol.registerSchemesAsPrivileged([scheme])).toThrow('only once');
    ready();
    const { protocol } = sessions.sessionModule.fromPartition('x');
    protocol.handle('app', () => new Response());
    expect(() => protocol.handle('app', () => new Response())).toThrow('registered');
    ipc.ipcMain.handle('x', () => 1);
    expect(() => ipc.ipcMain.handle('x', () => 1)).toThrow("second handler for 'x'");
  });
});

describe('Between processes', () => {
  it('values are copied, and what cannot be copied throws', async () => {
    const { ipc } = makeDouble();
    const given = { list: [1] };
    ipc.ipcMain.handle('same', (_event, value) => value === given);
    ipc.ipcMain.handle('back', () => () => 1);
    await expect(ipc.invoke({} as never, 'same', [given])).resolves.toBe(false);
    await expect(ipc.invoke({} as never, 'back', [])).rejects.toThrow("Error invoking remote method 'back'");
    await expect(ipc.invoke({} as never, 'none', [])).rejects.toThrow("No handler registered for 'none'");
  });
});

describe('A window that is gone', () => {
  it('throws when its page is touched', () => {
    const { windows, ready } = makeDouble();
    ready();
    const window = new windows.Window({});
    const made = windows.all[0]!;
    made.close();
    expect(() => Reflect.get(window, 'webContents')).toThrow('destroyed');
    expect(() => made.contents.contents.send('x')).toThrow('destroyed');
  });
});

describe('A session', () => {
  it('lets everything through until something is set on it', async () => {
    const { sessions, ready } = makeDouble();
    ready();
    const session = sessions.of(sessions.sessionModule.fromPartition('x'))!;
    session.schemes.set('https', () => new Response('reached'));
    expect((await fetchThrough(session, 'https://example.com/', 'GET'))?.status).toBe(200);
    expect(session.spellChecker.isEnabled).toBe(true);
  });
});
