// The plain way: ask, parse, follow the next link, keep everything in memory. Nothing on disk, nothing proven, no second look.
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { signInClasses } from '../../../shared/model/collection.ts';
import type { BenchTenant } from './bench-tenant.ts';

type Page = { readonly value: readonly unknown[]; readonly '@odata.nextLink'?: string };

/** Gives how many records there were. */
export async function followLinks({ graphRoot, subject, files }: BenchTenant): Promise<number> {
  const token = readFileSync(files.token, 'utf8').trim();
  const agent = new Agent({ keepAlive: true, ca: readFileSync(join(dirname(files.cloud), 'ca.pem')) });
  const records: unknown[] = [];
  for (const eventClass of signInClasses) {
    let url: string | undefined = firstPage(graphRoot, subject.objectId, eventClass);
    while (url !== undefined) {
      const page: Page = await ask(url, token, agent);
      records.push(...page.value);
      url = page['@odata.nextLink'];
    }
  }
  agent.destroy();
  return records.length;
}

export function firstPage(root: string, userId: string, eventClass: string): string {
  const filter = `userId eq '${userId}' and signInEventTypes/any(t: t eq '${eventClass}')`;
  return `${root}/beta/auditLogs/signIns?$filter=${encodeURIComponent(filter)}&$top=1000`;
}

function ask(url: string, token: string, agent: Agent): Promise<Page> {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`answered ${answer.statusCode}`));
        return resolve(JSON.parse(gunzipSync(Buffer.concat(chunks)).toString()) as Page);
      });
    }).on('error', reject);
  });
}
