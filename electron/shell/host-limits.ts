// What the process that checks a stranger's package may take. Verification bounds what it reads (electron/verify/limits.ts); this
// holds where those bounds are wrong: a package made for it must not take the machine.
import type { HostEntry } from './platform.ts';

export const verifyLimits = {
  /** A package of 100,000 records takes 90 MB of it. */
  heapMegabytes: 1024,
  /** With all that lies outside the heap; 100,000 records take 350 MB. */
  memoryBytes: 2 * 1024 ** 3,
  /** The process says that often that it still moves. */
  beatMilliseconds: 1000,
  /** Without a word for so long it is stuck. The longest pause of an honest check is under a second. */
  silenceMilliseconds: 60_000,
} as const;

/** Packaging lets go of what writing left behind before it begins to search (electron/flow/lean-heap.ts). */
const caseHostArguments = ['--expose-gc'];

/** Options of Node for a host (Node, cli.md); each of them is a flag of V8 too. */
export function hostArguments(entry: HostEntry): string[] {
  return entry === 'verify-host' ? [`--max-old-space-size=${verifyLimits.heapMegabytes}`] : caseHostArguments;
}

type Pulse = {
  readonly tell: (name: string, payload: unknown) => void;
  /** Ends this process. */
  readonly end: () => void;
  /** Bytes that the system counts for this process. */
  readonly memory: () => number;
};

/** One beat: says that the process moves, or ends it where it has grown too large. */
export function beat({ tell, end, memory }: Pulse): void {
  if (memory() > verifyLimits.memoryBytes) end();
  else tell('host.alive', null);
}
