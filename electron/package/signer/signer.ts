// Who signs a package, as the rest of this stage sees it: certificates, and something that signs bytes.

export type SignatureAlgorithm = 'RSA-SHA256' | 'P-256-SHA256' | 'P-384-SHA384';

export type Signer = {
  /** DER; the signer's own certificate first, then those between it and its root, if any. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  readonly algorithm: SignatureAlgorithm;
  /** Signs with the hash that {@link algorithm} names. ECDSA signatures are DER. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  /** SHA-256 of the signer's own certificate, lower-case hex: what recipients compare. */
  readonly fingerprint: string;
  /** True when key and certificate were made just now, so that recipients cannot know them yet. */
  readonly createdNow: boolean;
  /** True when the certificate seems to name a person: everybody who gets a package would read that name. */
  readonly personNameWarning: boolean;
};
