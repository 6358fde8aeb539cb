// From the scroll bar's position to a place in the rows and back. A browser draws no element higher than some tens of millions
// of pixels, so beyond a limit the bar moves in another scale than the rows (issue 4 §2, 100,000 records and more).

/** Firefox cuts at 17.8 million pixels, Chromium at 33.5 million. */
const highest = 15_000_000;

export type ScrollScale = {
  /** Height of the element that scrolls inside the viewport. */
  readonly height: number;
  readonly toContent: (scrollTop: number) => number;
  readonly toScrollTop: (content: number) => number;
};

export function scrollScale(contentHeight: number, viewport: number, limit = highest): ScrollScale {
  const same = (offset: number) => offset;
  if (contentHeight <= limit || limit <= viewport) return { height: contentHeight, toContent: same, toScrollTop: same };
  const ratio = (contentHeight - viewport) / (limit - viewport);
  return {
    height: limit,
    toContent: (scrollTop) => scrollTop * ratio,
    toScrollTop: (content) => content / ratio,
  };
}

/** Where to scroll so that `from` to `to` is between the header and the lower edge; the place itself where it is already. */
export function offsetThatShows(
  from: number,
  to: number,
  { offset, viewport, header }: { readonly offset: number; readonly viewport: number; readonly header: number },
): number {
  if (from < offset + header) return Math.max(0, from - header);
  if (to > offset + viewport) return Math.max(0, Math.min(to - viewport, from - header));
  return offset;
}
