// What redaction needs of the outside world to see through encodings; the Node forms are in electron/redact/node-encoders.ts.

export type Encoders = {
  /** Base64 or base64url, padding optional; null where the text is neither. */
  readonly base64Decode: (text: string) => Uint8Array | null;
  /** Never throws: what is no UTF-8 becomes U+FFFD. */
  readonly utf8Decode: (bytes: Uint8Array) => string;
};

/** A function of a text and a secret that stays in the case, so that its results tell nothing about the text. */
export type Keyed = (text: string) => string;

/** Where a searched value stands in a text; the texts of the values are as they were given to the search. */
export type Hit = { readonly start: number; readonly end: number; readonly value: string };

/** Finds every given value in a text, without regard to case. */
export type Finder = (text: string) => readonly Hit[];
