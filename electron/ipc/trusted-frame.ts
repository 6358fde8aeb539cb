// Who may call: the top frame of our own window, on a page of our own origin, and nobody else (Electron, security.md item 17).
import { isOwnAddress } from '../shell/address.ts';

/** What is known of the frame that sent a call; Electron's WebFrameMain fits. */
export type SenderFrame = { readonly url: string; readonly parent: unknown };

/**
 * `frame` is null when it has navigated or gone since it called (Electron, ipc-main-invoke-event.md); `isOurWindow` says
 * whether it belongs to the window that the app opened.
 */
export function isTrustedFrame(frame: SenderFrame | null, isOurWindow: boolean): boolean {
  return isOurWindow && frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
