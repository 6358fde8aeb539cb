// The menu under the right mouse button: Electron has none by itself, and a passphrase has to be pasted. Editing only.
import { Menu, type WebContents } from 'electron';
import { editingItems } from './menu.ts';
import type { ShellText } from './text/en/shell-text.ts';

export function offerEditing(contents: WebContents, text: () => ShellText['menu']): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(editingItems(text(), editFlags)).popup();
  });
}
