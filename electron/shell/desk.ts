// What main's handlers give to the shell: the answers to the channels, and what locking and quitting need to know.
import type { ChosenFile } from '../../shared/ipc/contract/app-channels.ts';
import type { Calls } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';

export type Desk = {
  readonly calls: Calls;
  /** Gives an opaque id for the path of a dropped file. */
  readonly takeDropped: (path: string) => Promise<Answer<ChosenFile>>;
  /** How many operations are under way: a quit asks while there are any. */
  readonly running: () => number;
  /** Closes every case and ends every host, gracefully where that takes no longer than a few seconds. */
  readonly close: () => Promise<void>;
};
