// The last decoded body segments, so that walking records in any near-ordered way opens each segment once.

/** Bounded by number and by bytes: segments of huge records would fill the memory. */
const mostSegments = 32;
const mostBytes = 12 << 20;

/** What `open` gave, or gave earlier: valid until the next call, since the memory of old segments is given back at once. */
export type SegmentCache = (page: number, part: number, open: () => Uint8Array) => Uint8Array;

export function createSegmentCache(): SegmentCache {
  // A Map walks in order of insertion, so the first key is the one that was longest unused.
  const segments = new Map<string, Uint8Array>();
  let bytes = 0;
  let last: { readonly page: number; readonly part: number; readonly segment: Uint8Array } | null = null;
  return (page, part, open) => {
    // Records that follow each other mostly stand in one segment.
    if (last !== null && last.page === page && last.part === part) return last.segment;
    const key = `${page}/${part}`;
    const known = segments.get(key);
    const segment = known ?? open();
    if (known === undefined) bytes += segment.length;
    else segments.delete(key);
    segments.set(key, segment);
    last = { page, part, segment };
    for (const [oldest, old] of segments) {
      if (oldest === key || (segments.size <= mostSegments && bytes <= mostBytes)) break;
      segments.delete(oldest);
      bytes -= old.length;
      free(old);
    }
    return segment;
  };
}

/**
 * Left to garbage collection, a walk over a large case would hold a hundred megabytes of old segments. A short one may lie in
 * Node's pool, in the midst of other buffers; a longer one has its memory to itself.
 */
function free({ buffer, length }: Uint8Array): void {
  if (length > Buffer.poolSize && buffer instanceof ArrayBuffer) buffer.transfer(0);
}
