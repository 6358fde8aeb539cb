// Entry of the child process of one open case: lock, key, writer and index live and end here (design §3). Runs under Electron's
// utilityProcess and under node:child_process.fork alike.
import { createCaseKeeper } from './case-keeper.ts';
import { parentPort } from './host-port.ts';
import { serveHost } from './serve-host.ts';

serveHost(parentPort(), createCaseKeeper);
