// The preview as `npm run preview` starts it, seen from its browser: the app's own handlers and hosts behind the contract.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../architecture/source-tree.ts';

type Answered = {
  readonly ok: boolean;
  readonly value?: Record<string, unknown>;
  readonly error?: { readonly code: string };
};

let folder = '';
let preview: ChildProcess;
let said = '';
let origin = '';
let cookie = '';

const at = (path: string) => new URL(path, origin);

async function call(channel: string, input: unknown): Promise<Answered> {
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const reply = await fetch(at(`/ipc/${channel}`), { method: 'POST', headers, body: JSON.stringify(input) });
  return (await reply.json()) as Answered;
}

/** Resolves when the host has told of `event`. */
async function hear(event: string): Promise<void> {
  const { body } = await fetch(at('/events'), { headers: { cookie } });
  let text = '';
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes(`{"event":"${event}"`)) return;
  }
  throw new Error('the events have ended');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signet-start-preview-'));
  const words = [join(root, 'build/preview.ts'), '--out', folder];
  // The home of the demo must not be the one that the environment names.
  const env = { ...process.env, SIGNET_HOME: join(folder, 'never') };
  preview = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    preview.once('exit', () => reject(new Error(said)));
    preview.stdout?.on('data', (chunk) => {
      said += chunk;
      const found = /(http:\/\/\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  origin = new URL(address).origin;
  const entered = await fetch(address);
  cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
});

afterAll(async () => {
  if (preview.exitCode === null) preview.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run preview', () => {
  it('says that it is not the product, and where things are written', () => {
    expect(said).toContain('not the product');
    expect(said).toContain(folder);
  });

  it('tells the window what it can, and that only the invented tenant can be asked', async () => {
    const { value } = await call('app.describe', {});
    expect(value).toMatchObject({
      host: 'preview',
      isDemoOnly: true,
      can: { fileDialogs: false, droppedPaths: false, emptiesClipboard: false, keyStore: 'none' },
    });
  });

  it('refuses what the contract does not know, as the app does', async () => {
    expect(await call('app.describe', { extra: 1 })).toEqual({ ok: false, error: { code: 'IPC_BAD_INPUT' } });
    expect(await call('cases.close', { caseId: '../../etc' })).toEqual({ ok: false, error: { code: 'IPC_BAD_INPUT' } });
  });

  it('starts the host of a case as a child process of Node, and has a home of its own', async () => {
    const made = await call('cases.createDemo', { timeZone: 'Europe/Amsterdam' });
    expect(made).toMatchObject({ ok: true });
    const status = await call('case.status', { caseId: made.value?.caseId });
    expect(status).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, 'home'))).not.toEqual([]);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  it('collects, seals and verifies with the built hosts and their threads', async () => {
    const made = await call('cases.createDemo', { timeZone: 'Europe/Amsterdam' });
    const caseId = String(made.value?.caseId);
    const { value: status } = await call('case.status', { caseId });
    const asked = hear('confirm-person');
    const collected = call('collect.start', {
      caseId,
      operationId: 'the-collecting',
      access: { cloud: 'demo', way: 'device-code', tenant: null, clientId: null },
      subject: status?.inventedPerson,
      alsoKnownAs: [],
      from: null,
      to: null,
      classes: ['interactiveUser', 'nonInteractiveUser'],
    });
    await asked;
    await call('collect.answerPerson', { caseId, operationId: 'the-collecting', isThePerson: true });
    expect(await collected).toMatchObject({ ok: true, value: { kind: 'collected', ended: null } });
    const target = await call('files.chooseTarget', { purpose: 'package', suggestedName: 'answer.zip' });
    const file = target.value?.file as { readonly fileId: string } | undefined;
    const sealed = await call('package.write', {
      caseId,
      operationId: 'the-sealing',
      targetId: file?.fileId,
      language: 'nl',
      signer: { kind: 'installation', passphrase: 'a passphrase for a test' },
      controller: null,
      contact: null,
      incompleteReason: null,
    });
    expect(sealed.error).toBeUndefined();
    expect(sealed).toMatchObject({ ok: true, value: { name: 'answer.zip', leak: { verdict: 'NO LEAK FOUND' } } });
    expect(existsSync(join(folder, 'answer.zip'))).toBe(true);
    const verified = await call('verify.open', {
      fileId: sealed.value?.fileId,
      operationId: 'the-verifying',
      expectSigner: null,
    });
    expect(verified).toMatchObject({
      ok: true,
      value: { isInvented: true, report: { verdict: 'INTACT, EXPECTED SIGNER' } },
    });
  });

  it('gives a target in the folder that was named, never one that exists, and an id in place of the path', async () => {
    const { value } = await call('files.chooseTarget', { purpose: 'policy', suggestedName: '../../strict.json' });
    expect(value).toMatchObject({ file: { name: 'strict.json', size: null } });
    expect(JSON.stringify(value)).not.toContain(folder);
  });

  it('gives an id for a file that the page hands over', async () => {
    const headers = { cookie, origin, 'content-type': 'application/octet-stream' };
    const reply = await fetch(at('/files?name=signins.csv'), { method: 'POST', headers, body: 'a,b\n' });
    expect(await reply.json()).toMatchObject({ ok: true, value: { name: 'signins.csv', size: 4 } });
  });

  it('ends with its hosts when it is told to', async () => {
    preview.kill('SIGTERM');
    const [exit] = await once(preview, 'exit');
    expect(exit).toBe(0);
    await expect(fetch(at('/index.html'))).rejects.toThrow();
  });
});
