// Entry of the short-lived child process that checks one package. Runs under Electron's utilityProcess and child_process.fork alike.
import { parentPort } from './host-port.ts';
import { serveHost } from './serve-host.ts';
import { createVerifyKeeper } from './verify-keeper.ts';

serveHost(parentPort(), createVerifyKeeper);
