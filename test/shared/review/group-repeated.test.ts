// Every record is in exactly one line, and the filter behind a group chooses the group's records and no others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { filterRows } from '../../../shared/review/filter-rows.ts';
import { filterOfGroup, groupRepeated } from '../../../shared/review/group-repeated.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';
import { anyPages, anyRow, aRow } from '../../support/review-rows.ts';

function indexOf(pages: readonly (readonly IndexRow[])[]) {
  const index = createCaseIndex();
  for (const [page, rows] of pages.entries()) index.addPage(page, rows);
  return index;
}

function chosen(index: ReturnType<typeof indexOf>, words: string): readonly number[] {
  const filter = parseFilter(words);
  if (!filter.ok) throw new Error(`${words}: ${JSON.stringify(filter.error)}`);
  return [...filterRows(index, filter.value)].sort((left, right) => left - right);
}

const sorted = (rows: Iterable<number>) => [...rows].sort((left, right) => left - right);

/** Rows that differ in few things, so that groups of many and near misses happen. */
const alikePages = fc.array(
  fc.array(
    fc
      .record({
        createdDateTime: fc.constantFrom(
          '2025-03-01T00:00:00Z',
          '2025-03-01T00:59:59.9999999Z',
          '2025-03-01T01:00:00Z',
        ),
        appId: fc.constantFrom(null, '', 'app', 'APP', "o'app+%41"),
        ipAddress: fc.constantFrom(null, '192.0.2.1'),
        userPrincipalName: fc.constantFrom('Ada@contoso.example', 'ada@contoso.example'),
        errorCode: fc.constantFrom(0, null, 50126, 1.5),
        isInteractive: fc.constantFrom(true, false, null),
        signInEventTypes: fc.constantFrom(null, 'nonInteractiveUser', 'interactiveUser,nonInteractiveUser'),
      })
      .map((values) => aRow(values)),
    { maxLength: 20 },
  ),
  { maxLength: 4 },
);

describe('folding repeated sign-ins', () => {
  it('puts every record into one line, and chooses exactly the records of a group', () => {
    const views = fc.constantFrom(
      null,
      "appId ne 'zzz'",
      'isInteractive eq true or status/errorCode eq 0',
      'isInteractive eq false',
      'createdDateTime lt 2025-03-01T00:30:00Z',
      'createdDateTime lt 1990-01-01',
    );
    const pages = fc.oneof(anyPages, alikePages);
    fc.assert(
      fc.property(pages, fc.constantFrom('h1', 'h6', 'd1'), views, fc.boolean(), (rows, window, view, isReversed) => {
        const index = indexOf(rows);
        const shown = Uint32Array.from(view === null ? index.order() : chosen(index, view));
        if (isReversed) shown.reverse();
        const lines = groupRepeated(index, shown, window);
        const all: number[] = [];
        for (let place = 0; place < lines.size; place++) {
          const line = lines.line(place);
          const members = line.kind === 'record' ? [line.row] : [...line.rows];
          all.push(...members);
          for (const row of members) expect(lines.placeOf(row)).toBe(place);
          if (line.kind === 'record') continue;
          expect(members.length).toBeGreaterThan(1);
          expect(chosen(index, filterOfGroup(index, line.rows, window, view))).toEqual(sorted(members));
        }
        expect(sorted(all)).toEqual(sorted(shown));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves interactive sign-ins alone, and puts a group where its first record stands', () => {
    const row = (id: string, hour: number, isInteractive: boolean) =>
      aRow({ id, createdDateTime: `2025-03-01T0${hour}:30:00Z`, isInteractive, appId: 'app' });
    const index = indexOf([
      [row('a', 1, false), row('b', 1, true), row('c', 1, false), row('d', 2, false), row('e', 2, true)],
    ]);
    const lines = groupRepeated(index, index.order(), 'h1');
    const shown = Array.from({ length: lines.size }, (_, place) => lines.line(place));
    expect(
      shown.map((line) => (line.kind === 'record' ? index.idOf(line.row) : [...line.rows].map(index.idOf))),
    ).toEqual([['a', 'c'], 'b', 'd', 'e']);
  });

  it('keeps a record whose error code no filter can name as a line of its own', () => {
    const odd = fc.sample(anyRow, 1)[0] as IndexRow;
    const row = { ...odd, errorCode: 1.5, isInteractive: false };
    expect(groupRepeated(indexOf([[row, row]]), Uint32Array.of(0, 1), 'd1').size).toBe(2);
  });
});
