// Second look into sign-ins.json: which field of which record a hit stands in, and that the field is kept there.
import { pathOfSteps } from '../../../shared/model/catalogue/field-path.ts';
import { toPointer } from '../../../shared/model/json.ts';
import { isItemLine, itemOfLine, readDelivered, withheldByPointer } from './delivered-record.ts';
import type { TextHit } from './hit-list.ts';
import { type HitPiece, walkPieces } from './hit-pieces.ts';
import type { HitPlace } from './hit-place.ts';
import { type JsonToken, tokensAt } from './locate-json.ts';

type Visit = (hit: TextHit, place: HitPlace) => void;

/** `hits` rise by their start. Visits each once. */
export async function locateInRecords(
  chunks: AsyncIterable<Uint8Array>,
  hits: readonly TextHit[],
  visit: Visit,
): Promise<void> {
  const lineEnd = Buffer.from('\n');
  let position = -1;
  await walkPieces(chunks, hits, {
    mark: () => lineEnd,
    passes: (bytes, from) => {
      if (isItemLine(bytes, from)) position += 1;
    },
    visit: (piece) => {
      if (isItemLine(piece.bytes, 0)) locateInRecord(piece, position, visit);
      else for (const hit of piece.hits) visit(hit, { kind: 'elsewhere', place: `byte ${hit.start}` });
    },
    outside: (hit) => visit(hit, { kind: 'elsewhere', place: `byte ${hit.start}` }),
  });
}

function locateInRecord({ bytes, offset, hits }: HitPiece, position: number, visit: Visit): void {
  const delivered = readDelivered(itemOfLine(bytes.toString('utf8')));
  const spans = hits.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const tokens = delivered === null ? [] : tokensAt(bytes, spans);
  for (const [index, hit] of hits.entries()) {
    const token = tokens[index] ?? null;
    const place = token === null ? `/records/${position}` : toPointer(['records', position, ...token.steps]);
    if (token === null || delivered === null) {
      visit(hit, { kind: 'elsewhere', place });
      continue;
    }
    const [first, number] = token.steps;
    const older = first === 'revisions' && typeof number === 'number' ? delivered.revisions[number] : undefined;
    const content = older ?? delivered;
    const inRecord = token.steps.slice(older === undefined ? 0 : 2);
    visit(hit, placeInContent(token, inRecord, withheldByPointer(content), place));
  }
}

function placeInContent(
  token: JsonToken,
  [part, ...steps]: readonly (string | number)[],
  withheld: ReadonlyMap<string, string>,
  place: string,
): HitPlace {
  if (part !== 'record' || token.kind === 'name') return { kind: 'words', text: token.text, place };
  // What replaced a withheld value is no kept field; neither is anything below it.
  for (let length = 1; length <= steps.length; length += 1) {
    if (withheld.has(toPointer(steps.slice(0, length)).slice(1))) return { kind: 'elsewhere', place };
  }
  return { kind: 'field', paths: [pathOfSteps(steps)], place };
}
