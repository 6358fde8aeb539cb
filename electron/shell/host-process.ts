// Starts a case host or a verify host as a utility process, and carries messages there and back (Electron, utility-process.md).
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import { hostArguments } from './host-limits.ts';
import type { HostEntry, HostProcess } from './platform.ts';

const entries: Readonly<Record<HostEntry, URL>> = {
  'case-host': new URL('./case-host.ts', import.meta.url),
  'verify-host': new URL('./verify-host.ts', import.meta.url),
};

export function forkHost(entry: HostEntry): HostProcess {
  // No terminal for its output, which a bug could write a record to.
  const host = utilityProcess.fork(fileURLToPath(entries[entry]), [], {
    serviceName: `Signet ${entry}`,
    stdio: 'ignore',
    execArgv: asSwitches(hostArguments(entry)),
    // glibc gives every thread an arena of its own, which keeps what the thread freed: one for all holds 50 MB less (npm run bench).
    env: { MALLOC_ARENA_MAX: '1', ...withoutLevers(process.env) },
  });
  let hasEnded = false;
  host.once('exit', () => {
    hasEnded = true;
  });
  return {
    send: (message) => {
      if (!hasEnded) host.postMessage(message);
    },
    onMessage: (listener) => void host.on('message', listener),
    onExit: (listener) => void host.once('exit', () => listener()),
    kill: () => void host.kill(),
  };
}

/**
 * What is passed to a utility process becomes switches of Chromium, where V8 hears of its flags by one name only
 * (command-line-switches.md, --js-flags; Electron, javascript_environment.cc).
 */
function asSwitches(flags: readonly string[]): string[] {
  return flags.length === 0 ? [] : [`--js-flags=${flags.join(' ')}`];
}

/** Variables that change how Node, Electron or TLS work are not passed on: NODE_OPTIONS loads code, SSLKEYLOGFILE writes keys out. */
export function withoutLevers(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(NODE_|ELECTRON_|SSLKEYLOGFILE$|LD_PRELOAD$|DYLD_)/i.test(name),
  );
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
