// A token from a file: read again each time, believed for nothing but messages, and refused with a way out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTokenSourceOfFile } from '../../../../electron/collect/authenticate/token-file-source.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signet-token-'));
  file = join(folder, 'token.txt');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (claims: object) => `${part({ alg: 'none' })}.${part(claims)}.c2ln`;
const good = { tid: 'AAAA-1', oid: 'BBBB-2', scp: 'AuditLog.Read.All User.Read', exp: now / 1000 + 600 };

async function read(text: string, refused?: { rejected: string; claims: null }) {
  writeFileSync(file, text);
  const outcome = await createTokenSourceOfFile(file, () => now).get(refused);
  return outcome.ok ? outcome.value : outcome.error.code;
}

it('A person’s token is read with or without “Bearer”, a mark at its beginning or a line end', async () => {
  const text = tokenOf(good);
  const expected = {
    text,
    tenantId: 'aaaa-1',
    account: 'person',
    accountId: 'bbbb-2',
    permissions: ['AuditLog.Read.All', 'User.Read'],
  };
  for (const written of [text, `Bearer ${text}\r\n`, `\uFEFF${text}\n`]) expect(await read(written)).toEqual(expected);
});

it('An application’s token is told by its permissions', async () => {
  const { scp: _, ...rest } = good;
  expect(await read(tokenOf({ ...rest, roles: ['AuditLog.Read.All'] }))).toMatchObject({ account: 'application' });
  expect(await read(tokenOf({ ...rest, idtyp: 'app' }))).toMatchObject({ account: 'application', permissions: [] });
});

it('A token that expired or was refused asks for a new one in the same file, and that one is taken', async () => {
  const text = tokenOf(good);
  expect(await read(tokenOf({ ...good, exp: now / 1000 - 61 }))).toBe('COLLECT_TOKEN_EXPIRED');
  expect(await read(text, { rejected: text, claims: null })).toBe('COLLECT_TOKEN_EXPIRED');
  const source = createTokenSourceOfFile(file, () => now);
  expect((await source.get()).ok).toBe(true);
  const next = tokenOf({ ...good, jti: 'next' });
  writeFileSync(file, next);
  expect(await source.get({ rejected: text, claims: null })).toMatchObject({ ok: true, value: { text: next } });
});

it('What is no token is refused, and no file too', async () => {
  for (const text of [
    '',
    'x',
    'a.b',
    'a.b.c',
    'a.b\nc.d',
    tokenOf({}),
    tokenOf([]),
    `${tokenOf(good)} x`,
    'e'.repeat(70_000),
  ])
    expect([text.slice(0, 20), await read(text)]).toEqual([text.slice(0, 20), 'COLLECT_TOKEN_FILE_INVALID']);
  const missing = await createTokenSourceOfFile(join(folder, 'none'), () => now).get();
  expect(missing.ok ? null : missing.error.code).toBe('COLLECT_FILE_NOT_FOUND');
});
