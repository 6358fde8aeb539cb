// The double of what belongs to the desktop: dialogs, clipboard, key store, power, screens, theme, menu (docs/api, one page each).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type {
  Clipboard,
  Dialog,
  Display,
  Menu,
  MenuItemConstructorOptions,
  NativeTheme,
  PowerMonitor,
  SafeStorage,
  Screen,
  Shell,
} from 'electron';
import { modelled } from './modelled.ts';
import { needReady, type World } from './world.ts';

/** dialog.md: every method but showErrorBox needs the ready event; the answers are the test's. */
export function doubleDialog(world: World): Dialog {
  const { seen, answers } = world;
  const ask = <T>(kind: 'open' | 'save' | 'message', given: readonly unknown[], list: T[]): T | undefined => {
    needReady(world, `dialog (${kind})`);
    seen.dialogs.push({ kind, options: Object(given.at(-1)) });
    return list.shift();
  };
  return modelled<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>('dialog', {
    showOpenDialog: async (...given: unknown[]) => {
      const filePaths = [...(ask('open', given, answers.open) ?? [])];
      return { canceled: filePaths.length === 0, filePaths };
    },
    showSaveDialog: async (...given: unknown[]) => {
      const filePath = ask('save', given, answers.save) ?? '';
      return { canceled: filePath === '', filePath };
    },
    showMessageBox: async (...given: unknown[]) => {
      const options = Object(given.at(-1)) as { cancelId?: number };
      return { response: ask('message', given, answers.message) ?? options.cancelId ?? 0, checkboxChecked: false };
    },
    showErrorBox: (title, content) => void seen.errorBoxes.push({ title, content }),
  });
}

export function doubleShell({ seen }: World): Shell {
  return modelled<Shell, 'openExternal' | 'showItemInFolder'>('shell', {
    openExternal: async (url) => void seen.openedOutside.push(url),
    showItemInFolder: (path) => void seen.revealed.push(path),
  });
}

export function doubleClipboard({ seen }: World): Clipboard {
  return modelled<Clipboard, 'writeText' | 'readText' | 'clear'>('clipboard', {
    writeText: async (text) => {
      seen.clipboard = text;
    },
    readText: async () => seen.clipboard,
    clear: () => {
      seen.clipboard = '';
    },
  });
}

/** safe-storage.md. Really encrypts, so that a test can look for clear text on the disk; the key lives as long as the process. */
export function doubleSafeStorage(world: World, key: Buffer): SafeStorage {
  const { storageBackend } = world.options;
  return modelled<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
  >('safeStorage', {
    isAsyncEncryptionAvailable: async () => world.isReady,
    getSelectedStorageBackend: () => (world.isReady ? storageBackend : 'unknown'),
    encryptStringAsync: async (text) => {
      needReady(world, 'safeStorage.encryptStringAsync');
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    decryptStringAsync: async (sealed) => {
      needReady(world, 'safeStorage.decryptStringAsync');
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      const result = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
      return { shouldReEncrypt: false, result };
    },
  });
}

export function doublePower(world: World): { readonly powerMonitor: PowerMonitor; readonly events: EventEmitter } {
  const events = new EventEmitter();
  const powerMonitor = modelled<PowerMonitor, 'getSystemIdleTime'>(
    'powerMonitor',
    { getSystemIdleTime: () => world.seen.idleSeconds },
    events,
  );
  return { powerMonitor, events };
}

/** screen.md: not before ready. */
export function doubleScreen(world: World): Screen {
  const displays = () => {
    needReady(world, 'screen');
    return world.options.displays.map((workArea, id) =>
      modelled<Display, 'id' | 'workArea'>('Display', { id, workArea }),
    );
  };
  return modelled<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>('screen', {
    getPrimaryDisplay: () => displays()[0]!,
    getAllDisplays: displays,
  });
}

export function doubleTheme(): NativeTheme {
  return modelled<NativeTheme, 'shouldUseDarkColors'>(
    'nativeTheme',
    { shouldUseDarkColors: false },
    new EventEmitter(),
  );
}

/** menu.md: the template is kept, so that a test can click by label; a menu that pops up is noted. */
export function doubleMenu() {
  type Items = readonly MenuItemConstructorOptions[];
  const templates = new Map<Menu, Items>();
  const popped: Items[] = [];
  let current: Items = [];
  const menu = modelled<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>('Menu', {
    buildFromTemplate: (given) => {
      // This app gives plain options, never finished items.
      const template = given as Items;
      const built = modelled<Menu, 'popup'>('Menu', { popup: () => void popped.push(template) });
      templates.set(built, template);
      return built;
    },
    setApplicationMenu: (built) => {
      current = (built === null ? undefined : templates.get(built)) ?? [];
    },
  });
  return { menu, items: () => current, popped };
}
