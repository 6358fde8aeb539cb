// What the preload puts on `window.signet`: intents, never verbs, and no Electron object (reference/security.md §1.2, item 20).
import type { EventName } from './channels.ts';
import type { ChosenFile } from './contract/app-channels.ts';
import type { Calls } from './contract.ts';
import type { EventPayload } from './events.ts';
import type { Answer } from './shapes.ts';

export type Bridge = {
  readonly calls: Calls;
  /** Gives back the function that ends it. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
  /** The path of a dropped file goes from the preload to the main process; the page gets an opaque id. FILE_GONE where it has none. */
  readonly takeDropped: (file: unknown) => Promise<Answer<ChosenFile>>;
};
