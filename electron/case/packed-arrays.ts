// A JSON part and typed arrays as one run of bytes, and back without touching the members: how page heads and columns are stored.
// Little-endian, like every platform that Node and Electron run on.

type StoredArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
type Kind = keyof typeof kinds;

/** Length of the JSON part (4 bytes), the JSON part, then every array at a multiple of 8. */
export function packArrays(json: unknown, arrays: readonly StoredArray[]): Buffer {
  const layout = arrays.map((array) => [kindOf(array), array.length]);
  const text = Buffer.from(JSON.stringify([json, layout]), 'utf8');
  const parts: Uint8Array[] = [Buffer.alloc(4), text];
  new DataView(parts[0]?.buffer as ArrayBuffer, parts[0]?.byteOffset, 4).setUint32(0, text.length, true);
  let length = 4 + text.length;
  for (const array of arrays) {
    const padding = aligned(length) - length;
    parts.push(new Uint8Array(padding), new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    length += padding + array.byteLength;
  }
  return Buffer.concat(parts);
}

/** The parts again; the arrays are views of `bytes` or of a copy. For bytes whose seal was checked: it trusts their layout. */
export function unpackArrays(bytes: Uint8Array): { readonly json: unknown; readonly arrays: readonly StoredArray[] } {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const textLength = new DataView(whole.buffer, whole.byteOffset, 4).getUint32(0, true);
  const text = Buffer.from(whole.buffer, whole.byteOffset + 4, textLength).toString('utf8');
  const [json, layout] = JSON.parse(text) as [unknown, readonly (readonly [Kind, number])[]];
  let at = 4 + textLength;
  const arrays = layout.map(([kind, length]) => {
    const start = aligned(at);
    const array = new kinds[kind](whole.buffer as ArrayBuffer, whole.byteOffset + start, length);
    at = start + array.byteLength;
    return array;
  });
  return { json, arrays };
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function kindOf(array: StoredArray): Kind {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'f64';
}
