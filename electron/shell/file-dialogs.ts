// The dialogs of the system for choosing and saving files. What is chosen enters no list of recent documents (reference/security.md §1.4).
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { ChoosePurpose, TargetPurpose } from './platform.ts';
import type { ShellText } from './text/en/shell-text.ts';

const extensionsOf: Readonly<Record<Exclude<ChoosePurpose, 'case-folder'>, readonly string[]>> = {
  records: ['json', 'jsonl', 'ndjson', 'csv', 'gz', 'zip', 'txt'],
  package: ['zip'],
  policy: ['json'],
  signer: ['p12', 'pfx'],
  cloud: ['json'],
};

export type FileDialogs = {
  readonly pickFiles: (purpose: ChoosePurpose) => Promise<readonly string[]>;
  readonly pickTarget: (purpose: TargetPurpose, suggestedName: string) => Promise<string | null>;
};

export function createFileDialogs(window: () => BrowserWindow | null, text: () => ShellText): FileDialogs {
  function filters(purpose: Exclude<ChoosePurpose, 'case-folder'>, withAll: boolean): FileFilter[] {
    const { kinds } = text();
    const own = { name: kinds[purpose], extensions: [...extensionsOf[purpose]] };
    return withAll ? [own, { name: kinds.all, extensions: ['*'] }] : [own];
  }

  function openOptions(purpose: ChoosePurpose): Electron.OpenDialogOptions {
    const title = text().choose[purpose];
    if (purpose === 'case-folder') return { title, properties: ['openDirectory', 'dontAddToRecent'] };
    // Records are recognised by content, never by name, so any file may be chosen.
    return purpose === 'records'
      ? { title, filters: filters(purpose, true), properties: ['openFile', 'multiSelections', 'dontAddToRecent'] }
      : { title, filters: filters(purpose, true), properties: ['openFile', 'dontAddToRecent'] };
  }

  return {
    pickFiles: async (purpose) => {
      const parent = window();
      if (parent === null) return [];
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, openOptions(purpose));
      return canceled ? [] : filePaths;
    },
    pickTarget: async (purpose, suggestedName) => {
      const parent = window();
      if (parent === null) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: text().save[purpose],
        defaultPath: nameOnly(suggestedName),
        filters: filters(purpose, false),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

/** A name and no place: on Windows a dialog that is given a path of another computer asks it, with the officer's credentials. */
function nameOnly(suggested: string): string {
  const name = suggested.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '-').replace(/^[. ]+/, '');
  return name === '' ? 'signet' : name;
}
