// Joins the channels to Electron's ipcMain: the only file that touches it (build/dependency-rules.cjs and a house test see to that).
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { caseChannels, dropChannel, mainChannels } from '../../shared/ipc/channels.ts';
import type { ChosenFile } from '../../shared/ipc/contract/app-channels.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail } from '../../shared/result.ts';
import type { AnswerCall } from './answer.ts';
import { isTrustedFrame } from './trusted-frame.ts';

/** Windows caps a path at 32,767 characters, the others below that. */
const pathLimit = 32_767;

type Registration = {
  /** The window's contents; null while there is none. */
  readonly ours: () => WebContents | null;
  readonly answer: AnswerCall;
  readonly takeDropped: (path: string) => Promise<Answer<ChosenFile>>;
};

export function registerChannels({ ours, answer, takeDropped }: Registration): void {
  const isTrusted = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    isTrustedFrame(senderFrame, sender === ours() && senderFrame === sender.mainFrame);

  for (const channel of [...mainChannels, ...caseChannels]) {
    ipcMain.handle(channel, (event, ...given: readonly unknown[]) =>
      // A call carries one value; a second one is no call of our preload.
      answer(channel, isTrusted(event), given.length === 1 ? given[0] : Symbol.for('not one value')),
    );
  }
  ipcMain.handle(dropChannel, async (event, ...given: readonly unknown[]): Promise<Answer<ChosenFile>> => {
    if (!isTrusted(event)) return fail({ code: 'IPC_BAD_SENDER' });
    const [path] = given;
    const isText = given.length === 1 && typeof path === 'string' && path.length > 0 && path.length <= pathLimit;
    // A path ends at its NUL for the system, and not for a check (CVE-2026-70603).
    return isText && !path.includes('\0')
      ? takeDropped(path).catch(() => fail({ code: 'FILE_GONE' }))
      : fail({ code: 'IPC_BAD_INPUT' });
  });
}
