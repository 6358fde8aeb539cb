// Which outside programs this machine has: a test that needs a missing one is listed as not run, never silently passed over.
import { spawnSync } from 'node:child_process';

const known = new Map<string, boolean>();

/** True when `tool` can be started. Asked once per tool. */
export function hasTool(tool: string): boolean {
  const before = known.get(tool);
  if (before !== undefined) return before;
  const found = spawnSync(tool, ['--help'], { stdio: 'ignore', timeout: 20_000 }).error === undefined;
  known.set(tool, found);
  return found;
}
