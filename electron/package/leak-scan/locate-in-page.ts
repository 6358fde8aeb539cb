// Second look into OPEN-ME.html: which field's value on the page a hit stands in. That the page shows what the records file
// holds was found by place before.
import { pathOfSteps } from '../../../shared/model/catalogue/field-path.ts';
import type { TextHit } from './hit-list.ts';
import { type HitPiece, walkPieces } from './hit-pieces.ts';
import type { HitPlace, Span } from './hit-place.ts';
import { readPageText } from './page-text.ts';

/** The list's columns behind the number; `null` for those that hold words of ours. */
const listColumns: readonly (readonly string[] | null)[] = [
  ['createdDateTime'],
  ['appDisplayName'],
  null,
  ['location.city', 'location.countryOrRegion'],
  ['ipAddress'],
  null,
];

type Visit = (hit: TextHit, place: HitPlace) => void;

const lineEnd = Buffer.from('\n');
const sectionStart = Buffer.from('<section id="r');
const sectionEnd = Buffer.from('</section>\n');

/** `hits` rise by their start. Visits each once. */
export async function locateInPage(
  chunks: AsyncIterable<Uint8Array>,
  hits: readonly TextHit[],
  visit: Visit,
): Promise<void> {
  await walkPieces(chunks, hits, {
    mark: (bytes, from) => (startsWith(bytes, from, sectionStart) ? sectionEnd : lineEnd),
    visit: (piece) => locateInPiece(piece, visit),
    outside: (hit) => visit(hit, { kind: 'elsewhere', place: `byte ${hit.start}` }),
  });
}

function startsWith(bytes: Buffer, from: number, start: Buffer): boolean {
  return bytes.compare(start, 0, start.length, from, Math.min(bytes.length, from + start.length)) === 0;
}

/** A section of the records, or a line outside of them. */
function locateInPiece({ bytes, offset, hits }: HitPiece, visit: Visit): void {
  const section = /^<section id="(r\d+(?:v\d+)?)">/.exec(bytes.toString('latin1', 0, 60))?.[1] ?? '';
  let open = '';
  let next = 0;
  for (let from = 0; next < hits.length; ) {
    const at = bytes.indexOf(lineEnd, from);
    const end = at < 0 ? bytes.length : at + 1;
    const line = bytes.subarray(from, end);
    // `<dt>container/` opens an object for the lines that follow.
    const isOpening = line[1] === 0x64 && line[2] === 0x74 && line.at(-2) === 0x2f && !line.includes('<dd');
    if (isOpening) open = pointerOf(line.toString('utf8', 4, line.length - 1), open).slice(0, -1);
    for (let hit = hits[next]; hit !== undefined && hit.start < offset + end; hit = hits[next]) {
      next += 1;
      const span = { start: hit.start - offset - from, end: hit.end - offset - from };
      if (span.end > line.length) visit(hit, { kind: 'elsewhere', place: `byte ${hit.start}` });
      else visit(hit, placeInLine(line, span, section, open));
    }
    from = end;
  }
}

function placeInLine(bytes: Buffer, span: Span, section: string, open: string): HitPlace {
  const line = bytes.toString('latin1');
  const place = section === '' ? 'before the records' : `section ${section}`;
  const before = line.lastIndexOf('>', span.start - 1);
  const after = line.indexOf('<', span.start);
  const end = after < 0 ? line.length : after;
  if (span.end > end || line.lastIndexOf('<', span.start) > before) return { kind: 'elsewhere', place };
  const text = readPageText(bytes.toString('utf8', before + 1, end)).trim();
  if (line.startsWith('<tr><th scope="row"><a href="#r')) {
    const column = line.slice(0, span.start).split('<td').length - 2;
    const paths = listColumns[column];
    return paths === null || paths === undefined
      ? { kind: 'words', text, place: 'list' }
      : { kind: 'field', paths, place: 'list' };
  }
  const row = /^<dt>([^<]*)<dd(?: dir="auto")?>([^<]*)(<dd class="w">)?/.exec(line);
  if (row !== null && before + 1 === row[0].length - (row[3] ?? '').length - (row[2] ?? '').length) {
    if (row[3] !== undefined) return { kind: 'elsewhere', place };
    const pointer = pointerOf(bytes.toString('utf8', 4, 4 + (row[1] ?? '').length), open);
    const steps = pointer.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    return {
      kind: 'field',
      paths: [pathOfSteps(steps.map((step) => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : step)))],
      place,
    };
  }
  if (line.startsWith('<section id="r') && line.slice(0, before + 1).endsWith('<h3>'))
    return { kind: 'field', paths: ['createdDateTime'], place };
  return { kind: 'words', text, place };
}

function pointerOf(written: string, open: string): string {
  const name = readPageText(written);
  return name.startsWith('/') ? open + name : name;
}
