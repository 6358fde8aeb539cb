// The official Graph JavaScript SDK: its client and its page iterator as its documentation shows them, every record kept.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Client, type PageCollection, PageIterator } from '@microsoft/microsoft-graph-client';
import { signInClasses } from '../../../shared/model/collection.ts';
import type { BenchTenant } from './bench-tenant.ts';
import { firstPage } from './follow-links.ts';

/** Gives how many records there were. */
export async function iteratePages({ graphRoot, subject, files }: BenchTenant): Promise<number> {
  const authority = readFileSync(join(dirname(files.cloud), 'ca.pem'), 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), authority]);
  const token = readFileSync(files.token, 'utf8').trim();
  const client = Client.init({
    baseUrl: graphRoot,
    defaultVersion: 'beta',
    customHosts: new Set([new URL(graphRoot).hostname]),
    authProvider: (done) => done(null, token),
  });
  const records: unknown[] = [];
  for (const eventClass of signInClasses) {
    const first: PageCollection = await client.api(firstPage(graphRoot, subject.objectId, eventClass)).get();
    const iterator = new PageIterator(client, first, (record: unknown) => {
      records.push(record);
      return true;
    });
    await iterator.iterate();
  }
  return records.length;
}
