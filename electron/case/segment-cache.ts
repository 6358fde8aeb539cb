// The last decoded body segments, so that walking records in any near-ordered way opens each segment once.

/** Bounded by number and by bytes: segments of huge records would fill the memory. */
const mostSegments = 64;
const mostBytes = 48 << 20;

export type SegmentCache = (page: number, part: number, open: () => Uint8Array) => Uint8Array;

export function createSegmentCache(): SegmentCache {
  // A Map walks in order of insertion, so the first key is the one that was longest unused.
  const segments = new Map<string, Uint8Array>();
  let bytes = 0;
  return (page, part, open) => {
    const key = `${page}/${part}`;
    const known = segments.get(key);
    const segment = known ?? open();
    if (known === undefined) bytes += segment.length;
    else segments.delete(key);
    segments.set(key, segment);
    for (const [oldest, old] of segments) {
      if (oldest === key || (segments.size <= mostSegments && bytes <= mostBytes)) break;
      segments.delete(oldest);
      bytes -= old.length;
    }
    return segment;
  };
}
