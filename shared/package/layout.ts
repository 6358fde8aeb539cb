// What stands in a subject package, in which order, under which names (design §6): for the writer, the verifier and the leak scan alike.

/** The whole content of `mimetype`, without a newline (ETSI EN 319 162-1 A.1). */
export const asicMimetype = 'application/vnd.etsi.asic-e+zip';

/** Names of the entries. All are ASCII, so that no tool needs to guess an encoding. */
export const entryName = {
  mimetype: 'mimetype',
  page: 'OPEN-ME.html',
  records: 'sign-ins.json',
  workbook: 'sign-ins.xlsx',
  schema: 'sign-ins.schema.json',
  verifyText: 'VERIFY.txt',
  manifest: 'manifest.json',
  digestList: 'manifest-sha256.txt',
  asicManifest: 'META-INF/ASiCManifest001.xml',
  signature: 'META-INF/signature001.p7s',
} as const;

export type EntryName = (typeof entryName)[keyof typeof entryName];

/** The files that `manifest.json` lists and hashes, in the order of their entries. */
export const dataFiles = [
  entryName.page,
  entryName.records,
  entryName.workbook,
  entryName.schema,
  entryName.verifyText,
] as const;

export type DataFile = (typeof dataFiles)[number];

/** The files that the ASiCManifest lists, in its order; `manifest.json` is its root file. */
export const signedFiles = [...dataFiles, entryName.manifest, entryName.digestList] as const;

export type SignedFile = (typeof signedFiles)[number];

/** Every entry of the ZIP in its order; nothing else may be in it. */
export const packageEntries: readonly EntryName[] = [
  entryName.mimetype,
  ...signedFiles,
  entryName.asicManifest,
  entryName.signature,
];

export const mediaTypes: Readonly<Record<SignedFile, string>> = {
  'OPEN-ME.html': 'text/html',
  'sign-ins.json': 'application/json',
  'sign-ins.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'sign-ins.schema.json': 'application/schema+json',
  'VERIFY.txt': 'text/plain',
  'manifest.json': 'application/json',
  'manifest-sha256.txt': 'text/plain',
};

/** Media type of the signature in the ASiCManifest's SigReference. */
export const signatureMediaType = 'application/pkcs7-signature';
