// Reads one record again from the tenant by its id (`records --id ID --reread`).
import { singleRecordUrl } from '../../../shared/collect/graph/sign-ins-query.ts';
import type { GraphVersion } from '../../../shared/model/collection.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readObject } from './all-pages.ts';
import type { GraphClient, GraphFailure, GraphReply } from './graph-client.ts';

/** The answer with its bytes; a record that is gone fails with COLLECT_RECORD_GONE. An answer about another id is none. */
export function readRecord(
  client: GraphClient,
  id: string,
  version: GraphVersion = 'beta',
): Promise<Result<GraphReply<Readonly<Record<string, unknown>>>, GraphFailure>> {
  return client.get({
    url: singleRecordUrl(version, id),
    budget: 'reports',
    read: (bytes) => {
      const record = readObject(bytes);
      if (record === null) return fail({ code: 'NOT_JSON' });
      return record.id === id ? ok(record) : fail({ code: 'NOT_THE_SHAPE' });
    },
  });
}
