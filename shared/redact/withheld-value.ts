// What redaction took out, as the searches for leaks need it: the text itself and the fields it stood in.

/** One distinct withheld text. It never leaves the process that packages; the manifest only counts. */
export type WithheldValue = {
  readonly text: string;
  /** Catalogue paths (`[*]` form) that it was withheld from. */
  readonly paths: readonly string[];
};
