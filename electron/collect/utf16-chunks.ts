// UTF-16, as PowerShell's `>` and some exports write it, becomes UTF-8; everything else passes unchanged.

type Utf16 = 'utf-16le' | 'utf-16be';

/** By byte order mark, or by the zero byte beside the first ASCII character of JSON or CSV. */
export function utf16Kind(bytes: Uint8Array): Utf16 | null {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return null;
}

/** The mark itself is left out. Calls `onReplaced` once where half a character had to be replaced. */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array>,
  onReplaced: () => void,
): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  let held: Uint8Array = new Uint8Array(0);
  let hasReplaced = false;
  const encode = (text: string): Uint8Array => {
    if (!hasReplaced && text.includes('\ufffd')) {
      hasReplaced = true;
      onReplaced();
    }
    return Buffer.from(text, 'utf8');
  };
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (decoder === undefined) {
      bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      held = Buffer.from(bytes);
      if (bytes.length < 4) continue;
      const kind = utf16Kind(bytes);
      decoder = kind === null ? null : new TextDecoder(kind);
    }
    yield decoder === null ? bytes : encode(decoder.decode(bytes, { stream: true }));
  }
  if (decoder === undefined) yield held;
  else if (decoder !== null) yield encode(decoder.decode());
}
