// Judges every hit by text: explained only where a kept field shows the value on an accepted pair of fields, or where it is
// part of our own fixed words. Everything else is a leak.

import { entryName } from '../../../shared/package/layout.ts';
import { leakForms, leakReadings } from '../../../shared/package/leak/leak-form.ts';
import type { PackageReader } from '../../package-reader.ts';
import { unpackRange } from './file-range.ts';
import type { FindingCollector } from './finding-collector.ts';
import type { FixedTexts } from './fixed-text-set.ts';
import { hitsOfPart, type TextHit } from './hit-list.ts';
import type { HitPlace } from './hit-place.ts';
import { locateInPage } from './locate-in-page.ts';
import { locateInRecords } from './locate-in-records.ts';
import { locateInSheet } from './locate-in-sheet.ts';
import { tokensAt } from './locate-json.ts';
import type { TextScanOutcome } from './search-parts.ts';
import type { TextPart } from './text-parts.ts';
import type { ValueStore } from './value-store.ts';
import { worksheetPart } from './workbook-frame.ts';

export type Acceptance = {
  /** May the withheld text stay readable at this catalogue path (`[*]` for items)? */
  readonly isAccepted: (text: string, keptPath: string) => boolean;
};

export type ExplainInput = Acceptance & {
  readonly reader: PackageReader;
  readonly parts: readonly TextPart[];
  readonly outcome: TextScanOutcome;
  readonly values: ValueStore;
  readonly findings: FindingCollector;
  readonly fixed: FixedTexts;
};

/** Returns how many hits were explained. */
export async function explainHits(input: ExplainInput): Promise<number> {
  const { parts, outcome, values, findings, fixed, isAccepted } = input;
  let explained = 0;
  const judge = (part: TextPart, hit: TextHit, place: HitPlace): void => {
    const text = (): string => values.textOf(hit.value);
    const isExplained =
      (place.kind === 'field' && place.paths.some((path) => isAccepted(text(), path))) ||
      (place.kind === 'words' && fixed.has(place.text));
    if (isExplained) {
      explained += 1;
      return;
    }
    const form = leakForms[hit.form] ?? 'text';
    const reading = leakReadings[hit.reading] ?? 'as-is';
    findings.add({ code: 'LEAK_TEXT', entry: part.entry, place: place.place, form, reading });
  };
  const withHits = new Set<number>();
  for (let at = 0; at < outcome.hits.length; at += 6) withHits.add(outcome.hits[at] ?? 0);
  for (const index of [...withHits].sort((one, other) => one - other)) {
    const part = parts[index];
    if (part === undefined) throw new Error('a hit in no part');
    await locate(input, part, hitsOfPart(outcome.hits, index), (hit, place) => judge(part, hit, place));
  }
  return explained;
}

type Visit = (hit: TextHit, place: HitPlace) => void;

async function locate({ reader }: ExplainInput, part: TextPart, hits: readonly TextHit[], visit: Visit): Promise<void> {
  if ('bytes' in part) {
    for (const hit of hits) visit(hit, { kind: 'elsewhere', place: `${part.place}, byte ${hit.start}` });
    return;
  }
  const chunks = unpackRange(reader.file, part.range);
  const workbookPart = part.entry.split('!')[1];
  if (part.entry === entryName.records) await locateInRecords(chunks, hits, visit);
  else if (part.entry === entryName.page) await locateInPage(chunks, hits, visit);
  else if (workbookPart !== undefined && worksheetPart.test(workbookPart)) await locateInSheet(chunks, hits, visit);
  else if (part.entry === entryName.manifest || part.entry === entryName.schema)
    await locateInJson(chunks, hits, visit);
  else await locateInText(chunks, hits, visit);
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}

async function locateInJson(chunks: AsyncIterable<Uint8Array>, hits: readonly TextHit[], visit: Visit): Promise<void> {
  const document = await wholeOf(chunks);
  const tokens = tokensAt(document, hits);
  for (const [index, hit] of hits.entries()) {
    const token = tokens[index] ?? null;
    const place = token === null ? `byte ${hit.start}` : `/${token.steps.join('/')}`;
    visit(hit, token === null ? { kind: 'elsewhere', place } : { kind: 'words', text: token.text, place });
  }
}

/** Plain text and small XML: the line, or the text between two tags. */
async function locateInText(chunks: AsyncIterable<Uint8Array>, hits: readonly TextHit[], visit: Visit): Promise<void> {
  const text = (await wholeOf(chunks)).toString('latin1');
  for (const hit of hits) {
    const start = Math.max(text.lastIndexOf('\n', hit.start - 1), text.lastIndexOf('>', hit.start - 1)) + 1;
    const ends = [text.indexOf('\n', hit.start), text.indexOf('<', hit.start)].filter((at) => at >= 0);
    const end = Math.min(text.length, ...ends);
    const place = `byte ${hit.start}`;
    if (hit.end > end) visit(hit, { kind: 'elsewhere', place });
    else
      visit(hit, { kind: 'words', text: Buffer.from(text.slice(start, end), 'latin1').toString('utf8').trim(), place });
  }
}
