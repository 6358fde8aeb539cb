// `--cloud`: one of the four, or a file whose `ca` lies beside it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCloud } from '../../../../electron/collect/http/load-cloud.ts';
import { authority } from './loopback-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-cloud-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(ca: string) {
  const file = join(folder, 'cloud.json');
  writeFileSync(
    file,
    JSON.stringify({ name: 'x', authority: 'https://localhost:1', graph: 'https://localhost:1', ca }),
  );
  const outcome = await loadCloud(file);
  return outcome.ok ? outcome.value.certificates : outcome.error.code;
}

it('The four clouds need no file and trust nobody more', async () => {
  expect(await loadCloud('usgov')).toMatchObject({ ok: true, value: { cloud: { name: 'usgov' }, certificates: [] } });
});

it('The certificates of a cloud file are looked up beside it', async () => {
  writeFileSync(join(folder, 'ca.pem'), `a note\n${authority.certificate}${authority.certificate}`);
  const pem = authority.certificate.trim();
  expect(await load('ca.pem')).toEqual([pem, pem]);
  expect(await load(join(folder, 'ca.pem'))).toEqual([pem, pem]);
});

it('A file that is not there, or holds no certificate, is named', async () => {
  writeFileSync(join(folder, 'no.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----');
  for (const ca of ['none.pem', 'no.pem', 'cloud.json']) expect(await load(ca)).toBe('COLLECT_CLOUD_CA_NOT_READABLE');
  const outcome = await loadCloud(join(folder, 'nowhere.json'));
  expect(outcome.ok ? null : outcome.error.code).toBe('COLLECT_CLOUD_NOT_FOUND');
});
