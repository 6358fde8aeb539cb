// Where a hit stands, as far as that can explain it. Nothing else explains a hit.

export type HitPlace =
  /** Wholly inside the value of one kept field, or the same value shown again on the page or in the workbook. */
  | { readonly kind: 'field'; readonly paths: readonly string[]; readonly place: string }
  /** Wholly inside a text of our own, if it is one: whoever knows our fixed words decides. */
  | { readonly kind: 'words'; readonly text: string; readonly place: string }
  | { readonly kind: 'elsewhere'; readonly place: string };

/** Byte positions in a piece, end exclusive. */
export type Span = { readonly start: number; readonly end: number };
