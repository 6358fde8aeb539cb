// Second look into a worksheet: which field's column a hit stands in. That the cells hold what the records file holds was
// found by place before.
import type { TextHit } from './hit-list.ts';
import { walkPieces } from './hit-pieces.ts';
import type { HitPlace, Span } from './hit-place.ts';
import { type SheetFields, sheetFields } from './sheet-fields.ts';
import { type ReadRow, readSheetRow, readSheetText } from './sheet-xml.ts';

/** `hits` rise by their start. Visits each once. */
export async function locateInSheet(
  chunks: AsyncIterable<Uint8Array>,
  hits: readonly TextHit[],
  visit: (hit: TextHit, place: HitPlace) => void,
): Promise<void> {
  const rowEnd = Buffer.from('</row>');
  const headings: (ReadRow | null)[] = [];
  let fields: SheetFields | null = null;
  await walkPieces(chunks, hits, {
    mark: () => rowEnd,
    passes: (bytes, from, end) => {
      if (headings.length === 2) return;
      const xml = bytes.toString('utf8', from, end);
      headings.push(readSheetRow(xml.slice(Math.max(0, xml.indexOf('<row ')))));
      if (headings.length === 2) fields = sheetFields(headings[0], headings[1]);
    },
    visit: ({ bytes, offset, hits: inside }) => {
      for (const hit of inside)
        visit(hit, placeInRow(bytes, { start: hit.start - offset, end: hit.end - offset }, fields));
    },
    outside: (hit) => visit(hit, { kind: 'elsewhere', place: `byte ${hit.start}` }),
  });
}

function placeInRow(bytes: Buffer, span: Span, fields: SheetFields | null): HitPlace {
  const xml = bytes.toString('latin1');
  const start = xml.lastIndexOf('<c r="', span.start);
  const address = /^<c r="([A-Z]+)(\d+)"/.exec(xml.slice(start, start + 20));
  const before = xml.lastIndexOf('>', span.start - 1);
  const after = xml.indexOf('<', span.start);
  if (start < 0 || address === null || after < 0 || span.end > after || xml.lastIndexOf('<', span.start) > before) {
    return { kind: 'elsewhere', place: 'around the cells' };
  }
  const place = `cell ${address[1]}${address[2]}`;
  const isHeading = Number(address[2]) <= (fields === null ? 1 : 2);
  const field = isHeading ? undefined : fields?.columns.get(columnOf(address[1] ?? ''));
  if (field === undefined)
    return { kind: 'words', text: readSheetText(bytes.toString('utf8', before + 1, after)).trim(), place };
  return { kind: 'field', paths: [field.path, `${field.path}[*]`], place };
}

function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
