// The double of `utilityProcess` (docs/api/utility-process.md): a real child process of Node, which speaks through process.send.
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions, UtilityProcess, utilityProcess } from 'electron';
import { modelled } from './modelled.ts';
import { needReady, type World } from './world.ts';

/** The app under test may be told another program than the one that runs it. */
const node = process.execPath;

export function doubleUtility(world: World) {
  const children = new Set<ChildProcess>();
  const asked: ForkOptions[] = [];
  // app.md: utility processes end with the app.
  world.moments.on('exit', () => {
    for (const child of children) child.kill('SIGKILL');
  });

  const utility = modelled<typeof utilityProcess, 'fork'>('utilityProcess', {
    // utility-process.md: "can only be called after app has emitted the ready event".
    fork: (modulePath, words = [], options = {}) => {
      needReady(world, 'utilityProcess.fork');
      asked.push(options);
      const child = fork(modulePath, words, {
        serialization: 'advanced',
        env: { ...(options.env as NodeJS.ProcessEnv | undefined) },
        execPath: node,
        // utility-process.md: "List of string arguments passed to the executable"; command-line-switches.md, --js-flags:
        // "Specifies the flags passed to the V8 engine". Node takes those as they are, and knows no other switch of Chromium.
        execArgv: (options.execArgv ?? []).flatMap((one) => one.replace(/^--js-flags=/, '').split(' ')),
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.add(child);
      return wrap(child, () => children.delete(child));
    },
  });
  return { utility, children, asked };
}

function wrap(child: ChildProcess, forget: () => void): UtilityProcess {
  const events = new EventEmitter();
  child.on('message', (message) => events.emit('message', message));
  child.on('spawn', () => events.emit('spawn'));
  child.on('exit', (code) => {
    forget();
    events.emit('exit', code ?? 1);
  });
  return modelled<UtilityProcess, 'pid' | 'postMessage' | 'kill'>(
    'UtilityProcess',
    {
      pid: child.pid,
      postMessage: (message) => {
        if (child.connected) child.send(message);
      },
      kill: () => child.kill(),
    },
    events,
  );
}
