// What the process that checks a stranger's package may take.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beat, hostArguments, verifyLimits } from '../../../electron/shell/host-limits.ts';

describe('The process that checks a package', () => {
  it('has a bounded heap, and the process of a case has none but its own', () => {
    const script = "process.stdout.write(String(require('node:v8').getHeapStatistics().heap_size_limit))";
    const bytes = Number(
      execFileSync(process.execPath, [...hostArguments('verify-host'), '-e', script], { encoding: 'utf8' }),
    );
    // V8 adds its young generation.
    expect(bytes / 2 ** 20).toBeGreaterThanOrEqual(verifyLimits.heapMegabytes);
    expect(bytes / 2 ** 20).toBeLessThan(verifyLimits.heapMegabytes * 1.3);
    expect(hostArguments('case-host')).toEqual(['--expose-gc']);
  });

  it('says that it moves, and ends itself where it has grown too large', () => {
    const said: string[] = [];
    const pulse = { tell: (name: string) => void said.push(name), end: () => void said.push('end') };
    beat({ ...pulse, memory: () => verifyLimits.memoryBytes });
    beat({ ...pulse, memory: () => verifyLimits.memoryBytes + 1 });
    expect(said).toEqual(['host.alive', 'end']);
  });

  it('says so by itself, and is ended from outside whatever it does: it handles no signal', async () => {
    const entry = fileURLToPath(new URL('../../../electron/shell/verify-host.ts', import.meta.url));
    const host = fork(entry, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
    const [message] = await once(host, 'message');
    expect(message).toEqual({ kind: 'event', name: 'host.alive', payload: null });
    const ended = once(host, 'exit');
    host.kill('SIGTERM');
    // Ended by the system; a handler of its own would have given a code.
    expect(await ended).toEqual([null, 'SIGTERM']);
  });
});
