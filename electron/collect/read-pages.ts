// Streams a recognised file into pages: read a block, cut what is whole, hand on a page, forget it.
import { hash } from 'node:crypto';
import type { Splitter } from '../../shared/collect/split/splitter.ts';
import type { SourceFinding } from '../../shared/model/journal.ts';
import type { PageHead } from '../../shared/model/page.ts';
import type { Shape } from '../../shared/model/shape.ts';
import type { IndexRow } from '../../shared/review/index-row.ts';
import { createByteWindow } from './byte-window.ts';
import type { FindingTally } from './finding-tally.ts';
import { createPageDraft } from './page-draft.ts';

export type SourcePage = {
  readonly head: Omit<PageHead, 'sourceId' | 'receivedAt'>;
  readonly body: Uint8Array;
  /** One per `head.records`, in that order. */
  readonly rows: readonly IndexRow[];
  /** What was found in the file up to and with this page. */
  readonly findings: readonly SourceFinding[];
};

/**
 * The bodies put together are the decoded file, byte for byte. Pages end between records, hold at most a thousand of
 * them and about eight megabytes. `tally` hears every finding; `isCutOff` says at the end whether the bytes stopped too early.
 */
export async function* readPages(
  chunks: AsyncIterable<Uint8Array>,
  shape: Shape,
  splitter: Splitter,
  tally: FindingTally,
  isCutOff: () => boolean,
): AsyncGenerator<SourcePage> {
  const window = createByteWindow();
  let draft = createPageDraft(shape, window.bytes, tally);
  let settled = 0;

  const finishPage = (): SourcePage => {
    const body = window.cut(settled);
    const { records, rejects, rows } = draft;
    const head = {
      shape,
      sha256: hash('sha256', body, 'hex'),
      byteLength: body.length,
      serverDate: null,
      hasNextLink: draft.hasNextLink(),
      records,
      rejects,
    };
    draft = createPageDraft(shape, window.bytes, tally);
    settled = 0;
    return { head, body, rows, findings: tally.findings() };
  };

  function* cutWhatIsWhole(atEnd: boolean): Generator<SourcePage> {
    for (;;) {
      settled = splitter.split(window.bytes(), settled, atEnd, draft);
      if (!draft.isFull(settled)) return;
      yield finishPage();
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
  if (settled > 0 || draft.rejects.length > 0) yield finishPage();
}
