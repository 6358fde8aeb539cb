// The limits of every thread that works through a large file: what it makes of one record is garbage with the next one, so that a
// large young generation, which is Node's default, only holds memory. The old generation keeps its default: a limit there ends the thread.
import type { ResourceLimits } from 'node:worker_threads';

export const smallYoungHeap: ResourceLimits = { maxYoungGenerationSizeMb: 12 };
