// What main's handlers give to the shell: the answers to the channels, and what locking and quitting need to know.
import { caseChannels, mainChannels } from '../../shared/ipc/channels.ts';
import type { ChosenFile } from '../../shared/ipc/contract/app-channels.ts';
import type { Calls } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail } from '../../shared/result.ts';

export type Desk = {
  readonly calls: Calls;
  /** Gives an opaque id for the path of a dropped file. */
  readonly takeDropped: (path: string) => Promise<Answer<ChosenFile>>;
  /** How many operations are under way: a quit asks while there are any. */
  readonly running: () => number;
  /** Closes every case and ends every host, gracefully where that takes no longer than a few seconds. */
  readonly close: () => Promise<void>;
};

/** Stands here only until electron/ipc/handlers.ts does. */
export function createDesk(): Desk {
  const cannot = async () => fail({ code: 'HOST_CANNOT' as const });
  const calls = Object.fromEntries([...mainChannels, ...caseChannels].map((channel) => [channel, cannot]));
  // Every channel is there by construction; each refuses, which every channel may.
  return { calls: calls as unknown as Calls, takeDropped: cannot, running: () => 0, close: async () => undefined };
}
