// Streams a recognised file into pages: read a block, cut what is whole, hand on a page, forget it.
import type { Splitter } from '../../shared/collect/split/splitter.ts';
import type { SourceFinding } from '../../shared/model/journal.ts';
import type { PageHead } from '../../shared/model/page.ts';
import type { Shape } from '../../shared/model/shape.ts';
import type { IndexRow } from '../../shared/review/index-row.ts';
import type { PackedBody } from '../case/packed-body.ts';
import { createByteWindow } from './byte-window.ts';
import type { FindingTally } from './finding-tally.ts';
import type { Hashing } from './hashing.ts';
import { createPageDraft, type PageDraft } from './page-draft.ts';

export type SourcePage = {
  readonly head: Omit<PageHead, 'sourceId' | 'receivedAt'>;
  readonly body: Uint8Array;
  /** The same, ready for the case. */
  readonly packed: PackedBody;
  /** One per `head.records`, in that order. */
  readonly rows: readonly IndexRow[];
  /** What was found in the file up to and with this page. */
  readonly findings: readonly SourceFinding[];
};

export type PageReading = {
  readonly shape: Shape;
  readonly splitter: Splitter;
  /** Hears every finding. */
  readonly tally: FindingTally;
  readonly hashing: Hashing;
  /** Asked when a page is done: whether pages are the file's own bytes. */
  readonly isPlain: () => boolean;
  /** Asked at the end: whether the bytes stopped too early. */
  readonly isCutOff: () => boolean;
};

/**
 * The bodies put together are the decoded file, byte for byte. Pages end between records, hold at most a thousand of
 * them and about eight megabytes. While one page is hashed the next one is cut, so two are held at a time.
 */
export async function* readPages(chunks: AsyncIterable<Uint8Array>, reading: PageReading): AsyncGenerator<SourcePage> {
  const { shape, splitter, tally, isCutOff } = reading;
  const window = createByteWindow();
  let draft = createPageDraft(shape, window.bytes, tally);
  let settled = 0;
  let inHand: Promise<SourcePage> | null = null;

  async function* handOn(next: Promise<SourcePage> | null): AsyncGenerator<SourcePage> {
    // Whoever awaits it hears of a failure; until then it must not count as unhandled.
    next?.catch(() => {});
    const ready = inHand;
    inHand = next;
    if (ready !== null) yield await ready;
  }

  const finishPage = (): Promise<SourcePage> => {
    const finished = draft;
    const body = window.cut(settled);
    draft = createPageDraft(shape, window.bytes, tally);
    settled = 0;
    return sealPage(finished, body, reading);
  };

  async function* cutWhatIsWhole(atEnd: boolean): AsyncGenerator<SourcePage> {
    for (;;) {
      settled = splitter.split(window.bytes(), settled, atEnd, draft);
      if (!draft.isFull(settled)) return;
      yield* handOn(finishPage());
    }
  }

  for await (const chunk of chunks) {
    window.append(chunk);
    yield* cutWhatIsWhole(false);
  }
  yield* cutWhatIsWhole(true);
  // Lines that end well do not show that lines are missing.
  if (isCutOff() && !draft.rejects.some((reject) => reject.code === 'TRUNCATED')) {
    draft.reject(settled, settled, 0, 'TRUNCATED');
  }
  if (settled > 0 || draft.rejects.length > 0) yield* handOn(finishPage());
  yield* handOn(null);
}

async function sealPage(
  draft: PageDraft,
  bytes: Uint8Array<ArrayBuffer>,
  { shape, tally, hashing, isPlain }: PageReading,
): Promise<SourcePage> {
  const { records, rejects, rows, compacts } = draft;
  const findings = tally.findings();
  const { body, sha256, packed, contentHashes } = await hashing.hashPage({
    body: bytes,
    spans: records,
    compacts,
    isPlain: isPlain(),
  });
  const head = {
    shape,
    sha256,
    byteLength: body.length,
    serverDate: null,
    hasNextLink: draft.hasNextLink(),
    ...(draft.isPlain() ? { plain: true as const } : {}),
    records,
    rejects,
  };
  return {
    head,
    body,
    packed,
    rows: rows.map((row, at) => ({ ...row, contentHash: contentHashes[at] ?? '' })),
    findings,
  };
}
