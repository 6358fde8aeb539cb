// Part of "collect" in a case that is invented: serves its tenant on this computer, and does on its login pages what a person
// would do there, so that trying the program needs no account. The question about the person stays the officer's.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { CaseState } from '../../shared/review/case-state.ts';
import { createNodeTransport } from '../collect/http/node-transport.ts';
import { castFor } from '../tenant/people.ts';
import { type RunningTenant, runTenant } from './run-tenant.ts';
import type { Officer, Surroundings } from './surroundings.ts';
import type { AccessRequest } from './tenant-access.ts';

export type DemoTenant = {
  readonly access: (way: 'browser' | 'device-code') => AccessRequest;
  /** Signs in by itself; asks the given officer everything else. */
  readonly officer: (officer: Officer) => Officer;
  /** A folder for what signing in would remember: the settings of the real tenant stay untouched. */
  readonly home: string;
};

/** Name of the invented person, as a hint what to type; null in a case that is not invented. */
export function inventedPerson(invented: CaseState['invented']): string | null {
  return invented === null ? null : castFor(invented.seed).subject.userPrincipalName;
}

/**
 * Serves until the process ends. The data end when the case was made, so that a resumed collection meets the same records.
 * Fails like `runTenant`.
 */
export async function serveDemoTenant(
  { seed, records, at }: NonNullable<CaseState['invented']>,
  surroundings: Surroundings,
): Promise<Result<DemoTenant, AppError>> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-tenant-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const running = await runTenant(
    // Nobody else asks this tenant, and whoever tries the program should not have to wait for Microsoft's limit.
    { folder, records, seed, endsAt: Date.parse(at), port: 0, faultFile: undefined, isThrottled: false },
    surroundings,
  );
  if (!running.ok) return running;
  const tenant = running.value;
  const { clientId, tenantId, files } = tenant;
  return ok({
    home: join(folder, 'home'),
    access: (way) => ({
      cloud: files.cloud,
      way,
      tenant: tenantId,
      clientId,
      certificateFile: undefined,
      keyFile: undefined,
      tokenFile: undefined,
      isInvented: true,
    }),
    officer: (officer) => signingInAlone(officer, tenant, join(folder, 'ca.pem')),
  });
}

const idleMilliseconds = 10_000;

function signingInAlone(officer: Officer, { served }: RunningTenant, caFile: string): Officer {
  const transport = createNodeTransport({ certificates: [readFileSync(caFile, 'utf8')], environment: {} });
  const post = (url: string, form: Readonly<Record<string, string>>) =>
    transport.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      idleMilliseconds,
    });
  return {
    ...officer,
    showDeviceCode: (code) => {
      officer.showDeviceCode(code);
      void post(code.url, { code: code.code, choice: 'accept' });
    },
    openBrowser: async (address) => {
      if (new URL(address).origin !== served.origin) throw new Error('not the invented login');
      const words = Object.fromEntries(new URL(address).searchParams);
      const page = await post(address.split('?')[0] ?? '', { ...words, choice: 'accept' });
      if (!page.ok) return;
      // The page that hands the code back to this computer, as a browser would submit it (response_mode=form_post).
      const html = Buffer.from(page.value.body).toString('utf8');
      const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
      const form = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, unescaped(value)]));
      // MSAL listens on the loopback address; the name may mean another one.
      void post((words.redirect_uri ?? '').replace('//localhost', '//127.0.0.1'), form);
    },
  };
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
