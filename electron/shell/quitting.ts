// Ending the app: asks while something runs, then closes every case before the windows go. What was running is resumed next time.
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { ShellText } from './text/en/shell-text.ts';

type Quitting = {
  readonly window: () => BrowserWindow | null;
  /** Collections, imports and packages under way. */
  readonly running: () => number;
  readonly question: (running: number) => MessageBoxOptions;
  /** Closes what is open; ends within seconds whatever happens. */
  readonly release: () => Promise<void>;
};

/** The answer that quits. */
const quitButton = 0;

/** Enter and Escape give the other answer (Electron, dialog.md). */
export function quitQuestion(text: ShellText['quit'], running: number): MessageBoxOptions {
  return {
    type: 'question',
    buttons: [text.quit, text.stay],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
    message: text.message(running),
    detail: text.detail,
  };
}

export function askBeforeQuitting({ window, running, question, release }: Quitting): void {
  let stage: 'open' | 'asking' | 'released' = 'open';

  async function mayQuit(): Promise<boolean> {
    const count = running();
    if (count === 0) return true;
    const parent = window();
    const { response } =
      parent === null
        ? await dialog.showMessageBox(question(count))
        : await dialog.showMessageBox(parent, question(count));
    return response === quitButton;
  }

  async function leave(): Promise<void> {
    const agreed = await mayQuit();
    stage = 'open';
    if (!agreed) return;
    await release();
    stage = 'released';
    app.quit();
  }

  app.on('before-quit', (event) => {
    if (stage === 'released') return;
    event.preventDefault();
    if (stage === 'asking') return;
    stage = 'asking';
    void leave();
  });
  // Closing the window is quitting, also on macOS; it asks first, so the window stays until that is decided.
  window()?.on('close', (event) => {
    if (stage === 'released') return;
    event.preventDefault();
    app.quit();
  });
  app.on('window-all-closed', () => app.quit());
}
