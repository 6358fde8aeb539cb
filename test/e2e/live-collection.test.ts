// Live collection as an officer meets it: real processes, real TLS, the real login library; what was saved is never lost.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayError } from '../../electron/cli/error-exit.ts';
import { makeLiveDesk, type Running } from '../support/live-desk.ts';
import type { SignetRun } from '../support/run-signet.ts';

type Served = {
  readonly tenantId: string;
  readonly clientId: string;
  readonly subject: { readonly objectId: string; readonly userPrincipalName: string };
  readonly files: Readonly<Record<'cloud' | 'certificate' | 'key' | 'token', string>>;
};

const desk = makeLiveDesk();
/** The one JSON document on stdout; anything else there fails. */
const json = (run: SignetRun) => JSON.parse(run.stdout);
let tenant: Running;
let served: Served;
let byToken: readonly string[];

const collect = (folder: string, ...words: readonly string[]) =>
  desk.runLive('collect', '--case', folder, ...words, '--json');

beforeAll(async () => {
  tenant = desk.start('tenant', '--records', '120', '--no-throttle', '--json');
  const [line] = await tenant.says(/^\{.*\}$/m);
  served = JSON.parse(line);
  byToken = ['--cloud', served.files.cloud, '--token-file', served.files.token];
});

afterAll(() => {
  tenant.child.kill('SIGKILL');
});

/** What a person does on the page for device codes. */
function approve(url: string, code: string): Promise<number | undefined> {
  const ca = readFileSync(`${dirname(served.files.cloud)}/ca.pem`, 'utf8');
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const asked = request(url, { method: 'POST', ca, headers }, (answer) => resolve(answer.resume().statusCode));
    asked.on('error', reject);
    asked.end(new URLSearchParams({ code, choice: 'accept' }).toString());
  });
}

describe('collect', () => {
  it('shows the person first, collects once confirmed, and the package of it verifies', async () => {
    const { objectId, userPrincipalName } = served.subject;
    const asked = await collect('case', '--subject', userPrincipalName, ...byToken);
    expect(asked.exit, asked.stderr).toBe(4);
    expect(json(asked)).toMatchObject({ kind: 'not-confirmed', card: { objectId } });
    expect(existsSync(desk.path('case')), 'nothing is made before somebody confirmed').toBe(false);

    const done = await collect('case', '--subject', userPrincipalName.toUpperCase(), '--confirm', objectId, ...byToken);
    expect(done.exit, done.stderr).toBe(0);
    expect(json(done)).toMatchObject({
      kind: 'collected',
      ended: null,
      coverage: { verdict: 'PROVISIONAL', gaps: [] },
    });

    const status = json(await desk.runLive('status', '--case', 'case', '--json'));
    expect(status.collection).toMatchObject({ runs: 1, tlsIssuers: [expect.any(String)] });
    const packaged = await desk.runLive(
      'package',
      '--case',
      'case',
      '--out',
      'case.zip',
      '--controller',
      'C',
      '--json',
    );
    expect(packaged.exit, packaged.stderr).toBe(0);
    expect(json(packaged)).toMatchObject({
      counts: { records: status.counts.records },
      leak: { verdict: 'NO LEAK FOUND' },
    });
    const { fingerprint } = json(packaged).signer;
    const verified = await desk.runLive('verify', 'case.zip', '--expect-signer', fingerprint, '--json');
    expect(verified.exit, verified.stderr).toBe(0);
  });

  it('signs in by device code, asks for more only with a reason, and never to write', async () => {
    const { objectId } = served.subject;
    const words = ['--auth', 'device-code', '--tenant', served.tenantId, '--client-id', served.clientId];
    const running = desk.start(
      'collect',
      '--case',
      'device',
      '--subject',
      objectId,
      '--cloud',
      served.files.cloud,
      ...words,
      '--json',
    );
    const [, url = '', code = ''] = await running.says(/Open (\S+) in any browser and type the code (\w+)/);
    expect(await approve(url, code)).toBe(200);
    const done = await running.done;
    expect(done.exit, done.stderr).toBe(0);
    expect(done.stderr).toContain('Policy.Read.ConditionalAccess');
    expect(done.stderr).not.toContain('Write');
    expect(json(done).coverage.notes.map((note: { code: string }) => note.code)).not.toContain(
      'CONDITIONAL_ACCESS_NOT_PERMITTED',
    );
    expect(readFileSync(desk.path('home', 'settings.json'), 'utf8')).not.toMatch(/ey[A-Z]|token/);
  });

  it('signs in by certificate; a mixed-up key and an unknown application are told apart', async () => {
    const { cloud, certificate, key } = served.files;
    const words = ['--subject', served.subject.objectId, '--cloud', cloud, '--tenant', served.tenantId];
    const app = ['--client-id', served.clientId];
    const done = await collect(
      'certificate',
      ...words,
      ...app,
      '--certificate',
      certificate,
      '--key',
      key,
      '--types',
      'interactive',
    );
    expect(done.exit, done.stderr).toBe(0);
    const swapped = await collect('x', ...words, ...app, '--certificate', key, '--key', certificate);
    expect([swapped.exit, json(swapped).error.code]).toEqual([2, 'COLLECT_CERTIFICATE_NOT_READABLE']);
    const unknown = await collect(
      'x',
      ...words,
      '--client-id',
      served.tenantId,
      '--certificate',
      certificate,
      '--key',
      key,
    );
    expect([unknown.exit, json(unknown).error.code]).toEqual([5, 'COLLECT_CLIENT_REFUSED']);
    expect(existsSync(desk.path('x'))).toBe(false);
  });

  it.each([
    ['a name that nobody has', ['--subject', 'nobody@contoso.example'], 4, 'COLLECT_PERSON_NOT_FOUND'],
    ['another id than confirmed', ['--subject', 'SUBJECT', '--confirm', '1'], 4, 'COLLECT_NOT_THIS_PERSON'],
    [
      'an end before the beginning',
      ['--subject', 'SUBJECT', '--from', '2026-02-02', '--to', '2026-02-01'],
      2,
      'COLLECT_NOTHING_TO_ASK',
    ],
    ['a token that is none', ['--subject', 'SUBJECT', '--token-file', 'garbage.txt'], 2, 'COLLECT_TOKEN_FILE_INVALID'],
  ] as const)('refuses %s, without a case and without personal data', async (_what, words, exit, code) => {
    writeFileSync(desk.path('garbage.txt'), 'garbage');
    const { objectId } = served.subject;
    const asked = words.map((word) => (word === 'SUBJECT' ? objectId : word));
    const run = await collect('refused', ...byToken, ...asked);
    expect([run.exit, json(run).error.code]).toEqual([exit, code]);
    expect(`${run.stdout}${run.stderr}`).not.toMatch(new RegExp(`${objectId}|nobody@|undefined|\\{\\w+\\}`));
    expect(existsSync(desk.path('refused'))).toBe(false);
  });
});

describe('a case', () => {
  it('belongs to one tenant and one person, whoever asks later', async () => {
    const other = await desk.openTenant('other', [], 10, 'another');
    const run = await collect('case', '--subject', served.subject.objectId, ...other.access);
    expect([run.exit, json(run).error.code]).toEqual([5, 'COLLECT_WRONG_TENANT']);
    await other.tenant.close();
    const guest = other.tenant.data.users.disabled.id;
    const wrong = await collect('case', '--subject', guest, ...byToken);
    expect([wrong.exit, json(wrong).error.code]).toEqual([4, 'COLLECT_OTHER_SUBJECT']);
  });

  it('takes files first and the tenant afterwards, and keeps both sources apart', async () => {
    const { objectId, userPrincipalName } = served.subject;
    const held = json(await desk.runLive('records', '--case', 'case', '--top', '1', '--json')).rows[0].id;
    const record = json(await desk.runLive('records', '--case', 'case', '--id', held, '--json')).record;
    writeFileSync(desk.path('file.json'), JSON.stringify([record]));
    const imported = await desk.runLive(
      'import',
      '--case',
      'both',
      '--subject',
      userPrincipalName,
      'file.json',
      '--json',
    );
    expect(imported.exit, imported.stderr).toBe(0);
    const done = await collect('both', '--subject', objectId, '--also-known-as', userPrincipalName, ...byToken);
    expect(done.exit, done.stderr).toBe(0);
    const [both, live] = await Promise.all(
      ['both', 'case'].map((name) => desk.runLive('status', '--case', name, '--json').then(json)),
    );
    expect(both.counts.records).toBe(live.counts.records);
    expect(both.sources.map((source: { shape: string }) => source.shape)).toContain('graph');
  });

  it('lets one record be read again, and shows what the tenant itself counts', async () => {
    const { rows } = json(await desk.runLive('records', '--case', 'case', '--top', '1', '--json'));
    const again = await desk.runLive('records', '--case', 'case', '--id', rows[0].id, '--reread', ...byToken, '--json');
    expect(json(again)).toMatchObject({ changed: false });
    expect((await desk.runLive('records', '--case', 'case', '--reread', ...byToken)).exit).toBe(2);
    const summary = await desk.runLive('summary', '--case', 'case', '--window', 'd1', '--live', ...byToken, '--json');
    expect(summary.exit, summary.stderr).toBe(0);
    const { value, signIns } = json(summary) as { value: { held: number; signInCount: number }[]; signIns: number };
    expect(signIns).toBeGreaterThan(0);
    // Rows that differ in words only (failureReason) share their records.
    expect(value.filter(({ held, signInCount }) => held < signInCount)).toEqual([]);
  });
});

describe('a run that is stopped', () => {
  it.each([
    ['killed', 'SIGKILL', null],
    ['cancelled with Ctrl-C', 'SIGINT', 6],
  ] as const)('%s goes on where it was, with nothing lost and nothing twice', async (name, signal, exit) => {
    // One answer never comes: everything else is read meanwhile, and the run cannot end by itself.
    const live = await desk.openTenant(name, [{ fault: 'stall', at: 14, match: 'signIns' }], 120);
    const words = ['--subject', live.subject.id, ...live.access];
    const first = desk.start('collect', '--case', signal, ...words, '--json');
    await first.says(/collecting/);
    await wait(1500);
    const second = await collect(signal, ...words);
    expect([second.exit, json(second).error.code]).toEqual([7, 'CASE_IN_USE']);
    first.child.kill(signal);
    const stopped = await first.done;
    expect(stopped.exit, stopped.stderr).toBe(exit);
    const before = json(await desk.runLive('status', '--case', signal, '--json'));
    expect(before.coverage.verdict).toBe('INCOMPLETE');
    expect(before.counts.records).toBeGreaterThan(0);

    const done = await collect(signal, ...words);
    expect(done.exit, done.stderr).toBe(0);
    const outcome = json(done);
    expect(outcome.run.newRecords).toBe(outcome.counts.rows - before.counts.rows);
    const whole = await collect(`${signal}-whole`, ...words);
    expect(outcome.counts).toEqual({
      ...json(whole).counts,
      rows: outcome.counts.rows,
      duplicates: outcome.counts.duplicates,
    });
    expect(outcome.counts.duplicates).toBe(0);
    await live.tenant.close();
  });
});

describe('a tenant that refuses', () => {
  it.each([
    ['forbidden-not-premium', 'COLLECT_NOT_PREMIUM', 'import'],
    ['forbidden-permission', 'COLLECT_PERMISSION_MISSING', 'administrator'],
    ['forbidden-role', 'COLLECT_ROLE_MISSING', 'Reports Reader'],
    ['forbidden-directory', 'COLLECT_NO_DIRECTORY_ACCESS', 'Directory.Read.All'],
  ] as const)('%s ends with exit 5 and a way out', async (fault, code, wayOut) => {
    const live = await desk.openTenant(fault, [{ fault, every: 1, match: 'signIns' }], 10);
    const words = ['collect', '--case', `${fault}-case`, '--subject', live.subject.id, ...live.access];
    const run = await desk.runLive(...words, '--json');
    expect(run.exit, run.stderr).toBe(5);
    expect(json(run)).toMatchObject({ ended: { code }, coverage: { verdict: 'INCOMPLETE' } });
    const { says, todo } = sayError(json(run).ended);
    expect(`${says} ${todo}`).toContain(wayOut);
    await live.tenant.close();
  });
});

describe('tenant', () => {
  it('ends on Ctrl-C with 0 and leaves no key or token behind', async () => {
    expect(existsSync(served.files.key)).toBe(true);
    tenant.child.kill('SIGINT');
    const done = await tenant.done;
    expect(done.exit, done.stderr).toBe(0);
    expect(done.stdout.trim().split('\n')).toHaveLength(1);
    expect(existsSync(dirname(served.files.key))).toBe(false);
    const gone = await collect('gone', '--subject', served.subject.objectId, ...byToken);
    expect(gone.exit).toBe(2);
  });
});
