// The native menu, with the shortcuts of the platform. What it does goes to the page as a word; locking is done by the main process itself.
import type { MenuItemConstructorOptions } from 'electron';
import type { menuCommands } from '../../shared/ipc/events.ts';
import type { ShellText } from './text/en/shell-text.ts';

type MenuParts = {
  readonly text: ShellText['menu'];
  readonly platform: NodeJS.Platform;
  readonly command: (command: (typeof menuCommands)[number]) => void;
  readonly lock: () => void;
  readonly isHiddenFromCapture: boolean;
  readonly hideFromCapture: (hide: boolean) => void;
};

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/** Data only, so that a test reads it; `Menu.buildFromTemplate` makes it real. No reload and no developer tools in it. */
export function menuTemplate(parts: MenuParts): Item[] {
  const isMac = parts.platform === 'darwin';
  const menus = [fileMenu(parts, isMac), editMenu(parts), goMenu(parts, isMac), viewMenu(parts)];
  return isMac ? [programMenu(parts), ...menus, windowMenu(parts)] : [...menus, helpMenu(parts)];
}

type EditFlags = {
  readonly canCut: boolean;
  readonly canCopy: boolean;
  readonly canPaste: boolean;
  readonly canSelectAll: boolean;
};

/** For the menu under the right mouse button, with what can be done there. */
export function editingItems(text: ShellText['menu'], can: EditFlags): Item[] {
  return [
    { label: text.cut, role: 'cut', enabled: can.canCut },
    { label: text.copy, role: 'copy', enabled: can.canCopy },
    { label: text.paste, role: 'paste', enabled: can.canPaste },
    line,
    { label: text.selectAll, role: 'selectAll', enabled: can.canSelectAll },
  ];
}

function fileMenu({ text, command, lock }: MenuParts, isMac: boolean): Item {
  const items: Item[] = [
    { label: text.home, accelerator: 'CmdOrCtrl+Shift+H', click: () => command('home') },
    { label: text.lock, accelerator: 'CmdOrCtrl+L', click: () => lock() },
  ];
  return { label: text.file, submenu: isMac ? items : [...items, line, { label: text.quit, role: 'quit' }] };
}

function editMenu({ text, command }: MenuParts): Item {
  return {
    label: text.edit,
    submenu: [
      { label: text.undo, role: 'undo' },
      { label: text.redo, role: 'redo' },
      line,
      { label: text.cut, role: 'cut' },
      { label: text.copy, role: 'copy' },
      { label: text.paste, role: 'paste' },
      { label: text.selectAll, role: 'selectAll' },
      line,
      { label: text.find, accelerator: 'CmdOrCtrl+F', click: () => command('find') },
    ],
  };
}

function goMenu({ text, command }: MenuParts, isMac: boolean): Item {
  const step = isMac ? ['Cmd+Alt+Right', 'Cmd+Alt+Left'] : ['Ctrl+PageDown', 'Ctrl+PageUp'];
  return {
    label: text.go,
    submenu: [
      { label: text.nextStep, accelerator: step[0] ?? '', click: () => command('next-step') },
      { label: text.previousStep, accelerator: step[1] ?? '', click: () => command('previous-step') },
      line,
      { label: text.refresh, accelerator: isMac ? 'Cmd+R' : 'F5', click: () => command('refresh') },
    ],
  };
}

function viewMenu({ text, isHiddenFromCapture, hideFromCapture }: MenuParts): Item {
  return {
    label: text.view,
    submenu: [
      { label: text.zoomIn, role: 'zoomIn' },
      { label: text.zoomOut, role: 'zoomOut' },
      { label: text.resetZoom, role: 'resetZoom' },
      line,
      { label: text.fullScreen, role: 'togglefullscreen' },
      line,
      {
        label: text.hideFromCapture,
        type: 'checkbox',
        checked: isHiddenFromCapture,
        click: ({ checked }) => hideFromCapture(checked),
      },
    ],
  };
}

function programMenu({ text }: MenuParts): Item {
  return {
    role: 'appMenu',
    submenu: [
      { label: text.about, role: 'about' },
      line,
      { label: text.hide, role: 'hide' },
      { label: text.hideOthers, role: 'hideOthers' },
      { label: text.showAll, role: 'unhide' },
      line,
      { label: text.quit, role: 'quit' },
    ],
  };
}

function windowMenu({ text }: MenuParts): Item {
  return { label: text.window, role: 'window', submenu: [{ label: text.minimize, role: 'minimize' }] };
}

function helpMenu({ text }: MenuParts): Item {
  return { label: text.help, role: 'help', submenu: [{ label: text.about, role: 'about' }] };
}
