// A single record that was read again, as a page of its own: its bytes are the evidence like any other answer's.
import type { GraphVersion } from '../../../shared/model/collection.ts';
import type { PageHead } from '../../../shared/model/page.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import { createFindingTally } from '../finding-tally.ts';
import { hashPageNow } from '../hashing.ts';
import { createPageDraft } from '../page-draft.ts';
import type { GraphReply } from './graph-client.ts';

export type RecordPage = {
  readonly head: Omit<PageHead, 'sourceId' | 'receivedAt'>;
  readonly row: IndexRow;
};

/** Null where the bytes are no sign-in record. */
export function recordPage(reply: GraphReply<unknown>, version: GraphVersion = 'beta'): RecordPage | null {
  const body = reply.bytes;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const shape = { kind: 'graph', generation: version } as const;
  const draft = createPageDraft(shape, () => bytes, createFindingTally());
  if (draft.take(0, bytes.length, 0) !== null) return null;
  const { records: spans } = draft;
  const { sha256, contentHashes } = hashPageNow({ body, spans, compacts: [withoutContext(bytes)], isPlain: false });
  const [row] = draft.rows;
  if (row === undefined) return null;
  return {
    head: {
      shape,
      sha256,
      byteLength: body.length,
      serverDate: reply.serverDate,
      hasNextLink: false,
      ...(draft.isPlain() ? { plain: true as const } : {}),
      answer: {
        eventClass: null,
        key: null,
        pass: 1,
        ordinal: 0,
        rows: 1,
        requestId: reply.requestId,
        tlsIssuer: reply.tlsIssuer,
      },
      records: spans,
      rejects: [],
    },
    row: { ...row, contentHash: contentHashes[0] ?? '' },
  };
}

/**
 * An answer about one record carries the context that a list has around its records (OData JSON format 4.01, 4.5.1): the
 * content is compared without it, or every record would look changed.
 */
function withoutContext(bytes: Buffer): string | null {
  const record: unknown = JSON.parse(bytes.toString('utf8'));
  if (typeof record !== 'object' || record === null || !('@odata.context' in record)) return null;
  const { '@odata.context': _, ...content } = record;
  return JSON.stringify(content);
}
