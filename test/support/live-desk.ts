// A desk whose commands run beside each other: a collection while its tenant serves, a second one meanwhile, one that is killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaultScriptInput } from '../../electron/tenant/server/faults/fault-script.ts';
import { readFaultScript } from '../../electron/tenant/server/faults/fault-script.ts';
import { startTenant } from '../../electron/tenant/server/start-tenant.ts';
import { makeDesk, type SignetRun } from './run-signet.ts';

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

export type Running = {
  readonly child: ChildProcess;
  readonly done: Promise<SignetRun>;
  /** Resolves with the first match in what the process said so far; rejects if it ends before. */
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
};

export function makeLiveDesk() {
  const desk = makeDesk();
  const start = (...words: readonly string[]): Running => {
    const child = spawn(process.execPath, [cli, ...words], {
      cwd: desk.folder,
      env: desk.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => (stdout += text));
    child.stderr.on('data', (text) => (stderr += text));
    const done = new Promise<SignetRun>((resolve) => {
      child.on('close', (exit) => resolve({ exit, stdout, stderr }));
    });
    const says = (words: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = words.exec(stdout + stderr);
          if (found !== null) resolve(found);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void done.then(() => reject(new Error(`it ended without saying so: ${stderr}`)));
        look();
      });
    return { child, done, says };
  };
  const run = (...words: readonly string[]) => start(...words).done;

  /** A tenant of this process, without throttle, and the options that lead to it. */
  const openTenant = async (name: string, faults: FaultScriptInput['faults'] = [], records = 60, seed = 'demo') => {
    const script = readFaultScript(JSON.stringify({ faults }));
    if (!script.ok) throw new Error(JSON.stringify(script.error));
    const tenant = await startTenant({ encrypted: true, seed, records, faults: script.value, throttle: null });
    const folder = desk.path(name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'ca.pem'), tenant.caPem ?? '');
    writeFileSync(join(folder, 'cloud.json'), tenant.cloudFile('ca.pem'));
    const permissions = ['AuditLog.Read.All', 'Directory.Read.All', 'Policy.Read.ConditionalAccess'];
    writeFileSync(join(folder, 'token.txt'), tenant.issueToken(permissions));
    const access = ['--cloud', join(folder, 'cloud.json'), '--token-file', join(folder, 'token.txt')];
    return { tenant, access, subject: tenant.data.users.subject };
  };
  return { ...desk, start, runLive: run, openTenant };
}
