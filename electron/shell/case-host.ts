// Entry of the child process of one open case: lock, key, writer and index live and end here (design §3). Runs under Electron's
// utilityProcess and under node:child_process.fork alike.
import { createCaseKeeper } from './case-keeper.ts';
import { parentPort } from './host-port.ts';
import { serveHost } from './serve-host.ts';

// One of the program's composition roots: the only ones that end a process.
const end = () => process.exit(0);
// Killed politely, it still removes what lies in the clear: parts of a package, the folder of the invented tenant.
process.once('SIGTERM', end);
serveHost(parentPort(end), createCaseKeeper, (text) => process.stderr.write(text));
