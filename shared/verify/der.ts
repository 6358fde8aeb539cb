// DER, the one exact way to write ASN.1 (X.690 §10–11): anything that BER would also allow is refused, so that a signature has one form only.

export type DerNode = {
  readonly tag: number;
  /** Tag, length and content as they stand in the file. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
};

/** Thrown for whatever is not strict DER; caught where a file is read. */
export class NotDer extends Error {}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const deepest = 32;

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new NotDer('cut off');
  return byte;
}

/** The node that begins at `start`; it may end before `bytes` does. */
export function readNode(bytes: Uint8Array, start = 0): DerNode {
  const tag = byteAt(bytes, start);
  if ((tag & 0x1f) === 0x1f) throw new NotDer('long tag');
  let length = byteAt(bytes, start + 1);
  let at = start + 2;
  if (length > 0x7f) {
    const count = length & 0x7f;
    if (count === 0 || count > 4) throw new NotDer('length form');
    length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(bytes, at + index);
    if (length < 0x80 || length < 256 ** (count - 1)) throw new NotDer('length not minimal');
    at += count;
  }
  if (at + length > bytes.length) throw new NotDer('cut off');
  return { tag, bytes: bytes.subarray(start, at + length), content: bytes.subarray(at, at + length) };
}

/** The nodes inside a constructed node, which they fill exactly. */
export function childrenOf(node: DerNode): DerNode[] {
  if ((node.tag & 0x20) === 0) throw new NotDer('not constructed');
  const children: DerNode[] = [];
  for (let at = 0; at < node.content.length; ) {
    const child = readNode(node.content, at);
    children.push(child);
    at += child.bytes.length;
  }
  return children;
}

function checkPrimitive({ tag, content }: DerNode): void {
  const [first, second] = content;
  if (tag === derTag.boolean && (content.length !== 1 || (first !== 0 && first !== 0xff))) throw new NotDer('boolean');
  if (tag === derTag.null && content.length !== 0) throw new NotDer('null');
  if (tag === derTag.oid) readOid({ tag, content, bytes: content });
  if (tag === derTag.bitString && (first === undefined || first > 7)) throw new NotDer('bit string');
  if (tag !== derTag.integer) return;
  if (first === undefined) throw new NotDer('integer');
  if (second === undefined) return;
  if ((first === 0 && second < 0x80) || (first === 0xff && second > 0x7f)) throw new NotDer('integer not minimal');
}

/** Walks the whole tree below `node`; throws {@link NotDer} at the first thing that is not strict. */
export function checkStrictly(node: DerNode, depth = 0): void {
  if (depth > deepest) throw new NotDer('too deep');
  const constructed = (node.tag & 0x20) !== 0;
  const universal = (node.tag & 0xc0) === 0;
  const needsConstructed = (node.tag & 0x1f) === 0x10 || (node.tag & 0x1f) === 0x11;
  if (universal && constructed !== needsConstructed) throw new NotDer('constructed form');
  if (!constructed) {
    if (universal) checkPrimitive(node);
    return;
  }
  for (const child of childrenOf(node)) checkStrictly(child, depth + 1);
}

/** Dotted form of an OBJECT IDENTIFIER. */
export function readOid(node: DerNode): string {
  if (node.tag !== derTag.oid || node.content.length === 0 || node.content.length > 64) throw new NotDer('oid');
  const arcs: number[] = [];
  let value = 0;
  let begun = false;
  for (const byte of node.content) {
    if (!begun && byte === 0x80) throw new NotDer('oid not minimal');
    if (value > 2 ** 40) throw new NotDer('oid too large');
    value = value * 128 + (byte & 0x7f);
    begun = (byte & 0x80) !== 0;
    if (!begun) {
      arcs.push(value);
      value = 0;
    }
  }
  if (begun) throw new NotDer('oid cut off');
  const [head = 0, ...rest] = arcs;
  const first = head < 40 ? 0 : head < 80 ? 1 : 2;
  return [first, head - first * 40, ...rest].join('.');
}

/** UTCTime or GeneralizedTime as RFC 5280 §4.1.2.5 allows them, in milliseconds since 1970. */
export function readTime(node: DerNode): number {
  const text = String.fromCharCode(...node.content.subarray(0, 32));
  const short = node.tag === derTag.utcTime;
  if (!short && node.tag !== derTag.generalizedTime) throw new NotDer('time');
  const parts = (short ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/).exec(
    text,
  );
  if (parts === null || node.content.length !== text.length) throw new NotDer('time');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const fullYear = short ? (year < 50 ? 2000 : 1900) + year : year;
  if (!short && fullYear >= 1950 && fullYear < 2050) throw new NotDer('time in the long form');
  const moment = new Date(0);
  moment.setUTCFullYear(fullYear, month - 1, day);
  moment.setUTCHours(hour, minute, second);
  const same = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && moment.getUTCHours() === hour;
  if (!same || minute > 59 || second > 59) throw new NotDer('time');
  return moment.getTime();
}

/** -1, 0 or 1 as the order of a DER SET OF wants (X.690 §11.6). */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(one.length - other.length);
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return compareBytes(one, other) === 0;
}
