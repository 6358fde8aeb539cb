// Token theft from disk (reference/security.md T5): a whole session leaves no token text in the home folder or in the temporary one.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryVault } from '../../../../electron/collect/authenticate/token-vault.ts';
import { browser, device, openStage, personAt, pressing } from './login-stage.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signet-home-'));
  for (const name of ['HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SIGNET_HOME', 'XDG_CACHE_HOME'])
    vi.stubEnv(name, home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    });
}

it('A session of every kind leaves no token on disk', async () => {
  const stage = await openStage();
  const vault = createMemoryVault();
  const source = personAt(stage, browser(stage, pressing(stage, 'accept')), { vault });
  const first = await source.get();
  const other = await personAt(stage, device(stage, 'accept')).get();
  if (!first.ok || !other.ok) throw new Error('no token');
  const second = await source.get({ rejected: first.value.text, claims: null });
  const third = await source.withMore('User.Read.All');
  if (!second.ok || !third.ok) throw new Error('no second token');
  const texts = [first, second, third, other].map(({ value }) => value.text.slice(-40));
  const secrets = [...texts, ...stage.login.state.refreshTokens.keys()];
  expect(secrets.length).toBeGreaterThan(5);
  expect(vault.load()?.includes(third.value.text)).toBe(true);
  expect([homedir(), tmpdir()]).toEqual([home, home]);
  expect(filesWith(home, secrets)).toEqual([]);
  writeFileSync(join(home, 'planted'), `x${secrets[0]}`);
  expect(filesWith(home, secrets)).toHaveLength(1);
  stage.close();
});
