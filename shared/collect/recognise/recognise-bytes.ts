// Recognises what is no text at all by its first bytes, so that the refusal can say what the file looks like.

export type BinaryLookalike =
  | 'signet-package'
  | 'spreadsheet'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'event-log'
  | 'database'
  | 'binary'
  | 'html-page'
  | 'other-text';

const magics: readonly (readonly [string, BinaryLookalike])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['BM', 'image'],
  ['\xd0\xcf\x11\xe0', 'spreadsheet'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['ElfFile', 'event-log'],
  ['SQLite format 3', 'database'],
];

/** Null: plain text, to be looked at as JSON or CSV. */
export function recogniseBytes(bytes: Uint8Array): BinaryLookalike | null {
  const head = latin1(bytes, 4096);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(head);
  const isLikelyText = !hasControlCharacters(head);
  for (const [magic, lookalike] of magics) {
    // "BM" and "RIFF" may also begin a text.
    if (head.startsWith(magic) && (magic.length > 4 || !isLikelyText)) return lookalike;
  }
  if (head.slice(257, 262) === 'ustar') return 'archive';
  const trimmed = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype\s+html|html|head|body|script)/i.test(trimmed)) return 'html-page';
  if (trimmed.startsWith('<')) return 'other-text';
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return null;
  return isLikelyText ? null : 'binary';
}

function zipKind(head: string): BinaryLookalike {
  if (head.includes('application/vnd.etsi.asic-e+zip')) return 'signet-package';
  if (head.includes('[Content_Types].xml') || head.includes('xl/')) return 'spreadsheet';
  return 'archive';
}

/** More than a stray control character: not text. */
function hasControlCharacters(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls += 1;
  }
  return controls * 100 > head.length;
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
