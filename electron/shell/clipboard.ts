// Copying by the officer's own click: after a minute the clipboard is emptied, unless something else was put there meanwhile.

type SystemClipboard = {
  readonly writeText: (text: string) => Promise<void>;
  readonly readText: () => Promise<string>;
  readonly clear: () => void;
};

const keptForMilliseconds = 60_000;

/** `after` starts a timer and gives back what ends it: a later copy starts the minute again. */
export function createCopying(
  clipboard: SystemClipboard,
  after: (milliseconds: number, act: () => void) => () => void,
): { readonly copy: (text: string) => Promise<void>; readonly forget: () => Promise<void> } {
  let copied: string | null = null;
  let stop: () => void = () => undefined;

  async function forget(): Promise<void> {
    stop();
    const text = copied;
    copied = null;
    if (text !== null && (await clipboard.readText()) === text) clipboard.clear();
  }

  return {
    copy: async (text) => {
      stop();
      copied = text;
      await clipboard.writeText(text);
      // A lock may have come while it was written.
      copied = text;
      stop = after(keptForMilliseconds, () => void forget().catch(() => undefined));
    },
    /** At once: on a lock and before the app ends. */
    forget,
  };
}
