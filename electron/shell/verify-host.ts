// Entry of the short-lived child process that checks one package. Runs under Electron's utilityProcess and child_process.fork alike.
import { parentPort } from './host-port.ts';
import { serveHost } from './serve-host.ts';
import { createVerifyKeeper } from './verify-keeper.ts';

// One of the program's composition roots: the only ones that end a process.
// It writes nothing, so it has nothing to tidy up, and listens to no SIGTERM: a process that is stuck would never hear of it.
const end = () => process.exit(0);
serveHost(parentPort(end), createVerifyKeeper, (text) => process.stderr.write(text));
