// Screenshots small enough to keep: Chromium's PNG with fewer colours, written again with a palette (PNG specification, third
// edition, §9 and §11.2.2). Text and flat areas stay as they are to the eye.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Levels per channel that are told apart where there are more colours than a palette holds. */
const levels = [256, 64, 32, 16, 8] as const;

type Pixels = { readonly width: number; readonly height: number; readonly channels: 3 | 4; readonly bytes: Buffer };

export function smallPng(png: Buffer): Buffer {
  const pixels = readPixels(png);
  for (const count of levels) {
    const indexed = withPalette(pixels, count);
    if (indexed !== null) return indexed;
  }
  return png;
}

function readPixels(png: Buffer): Pixels {
  let width = 0;
  let height = 0;
  let channels: 3 | 4 = 3;
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      width = data.readUInt32BE(0);
      height = data.readUInt32BE(4);
      channels = data[9] === 6 ? 4 : 3;
    } else if (kind === 'IDAT') parts.push(data);
    at += length + 12;
  }
  return { width, height, channels, bytes: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels) };
}

function unfiltered(lines: Buffer, stride: number, channels: number): Buffer {
  const height = lines.length / (stride + 1);
  const out = Buffer.alloc(stride * height);
  for (let line = 0; line < height; line++) {
    const filter = lines[line * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const here = line * stride + column;
      const left = column < channels ? 0 : (out[here - channels] ?? 0);
      const above = line === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = line === 0 || column < channels ? 0 : (out[here - stride - channels] ?? 0);
      const raw = lines[line * (stride + 1) + 1 + column] ?? 0;
      out[here] = raw + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 0) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Null where even so there are more than 256 colours. */
function withPalette({ width, height, channels, bytes }: Pixels, count: number): Buffer | null {
  const step = 256 / count;
  const level = (value: number) => (count === 256 ? value : Math.min(255, Math.round(value / step) * step));
  const places = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    const colour = level(bytes[at] ?? 0) * 65_536 + level(bytes[at + 1] ?? 0) * 256 + level(bytes[at + 2] ?? 0);
    let place = places.get(colour);
    if (place === undefined) {
      if (places.size === 256) return null;
      place = places.size;
      places.set(colour, place);
    }
    lines[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = place;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(
    [...places.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
