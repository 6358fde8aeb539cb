// Second look into sign-ins.json: which field of which record a hit stands in, and that the field is kept there.
import { pathOfSteps } from '../../../shared/model/catalogue/field-path.ts';
import { toPointer } from '../../../shared/model/json.ts';
import { readDelivered, withheldByPointer } from './delivered-record.ts';
import type { TextHit } from './hit-list.ts';
import type { HitPlace } from './hit-place.ts';
import { type CutRecord, JsonCutter } from './json-cutter.ts';
import { type JsonToken, tokensAt } from './locate-json.ts';

type Visit = (hit: TextHit, place: HitPlace) => void;

/** `hits` rise by their start. Visits each once. */
export async function locateInRecords(
  chunks: AsyncIterable<Uint8Array>,
  hits: readonly TextHit[],
  visit: Visit,
): Promise<void> {
  const cutter = new JsonCutter();
  let next = 0;
  let position = 0;
  const outside: TextHit[] = [];
  for await (const chunk of chunks) {
    for (const cut of cutter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))) {
      const inside: TextHit[] = [];
      for (let hit = hits[next]; hit !== undefined && hit.start < cut.offset + cut.bytes.length; hit = hits[next]) {
        if (hit.start >= cut.offset && hit.end <= cut.offset + cut.bytes.length) inside.push(hit);
        else outside.push(hit);
        next += 1;
      }
      if (inside.length > 0) locateInRecord(cut, position, inside, visit);
      position += 1;
    }
  }
  for (const hit of [...outside, ...hits.slice(next)]) visit(hit, { kind: 'elsewhere', place: `byte ${hit.start}` });
}

function locateInRecord(cut: CutRecord, position: number, hits: readonly TextHit[], visit: Visit): void {
  const delivered = readDelivered(cut.bytes);
  const spans = hits.map(({ start, end }) => ({ start: start - cut.offset, end: end - cut.offset }));
  const tokens = delivered === null ? [] : tokensAt(cut.bytes, spans);
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
