// Places, applications and devices as counts: the most frequent values of a selection, each with the words that choose its records.
import type { CaseIndex } from './case-index.ts';
import { composeFilter, type FilterPick } from './compose-filter.ts';
import { type FoldedColumn, foldedColumn } from './folded-column.ts';
import { groupRows } from './group-rows.ts';
import type { IndexedTextPath } from './index-row.ts';

export type Facet = {
  /** The field; for devices the object that holds browser and operating system. */
  readonly path: string;
  /** The most frequent ones first. `filter` chooses exactly the counted records among those that were counted. */
  readonly values: readonly { readonly value: string | null; readonly count: number; readonly filter: string }[];
  /** Further values. */
  readonly more: number;
};

const mostValues = 50;

const singlePaths = [
  'location.countryOrRegion',
  'location.city',
  'appDisplayName',
  'resourceDisplayName',
  'ipAddress',
  'clientAppUsed',
] as const satisfies readonly IndexedTextPath[];
const devicePaths = ['deviceDetail.browser', 'deviceDetail.operatingSystem'] as const;
const noEventType = "not signInEventTypes/any(t: t eq '' or t ne '')";

/** Texts count without regard to case, as filters compare; the spelling shown is the one that came first. */
export function facetsOf(index: CaseIndex, rows: Uint32Array): readonly Facet[] {
  const places = singlePaths.map((path) => facetOf(index, rows, path, [path]));
  return [
    ...places.slice(0, 4),
    facetOf(index, rows, 'deviceDetail', devicePaths),
    ...places.slice(4),
    eventClasses(index, rows),
  ];
}

function facetOf(index: CaseIndex, rows: Uint32Array, path: string, columns: readonly IndexedTextPath[]): Facet {
  const folded = columns.flatMap((column): FoldedColumn[] => {
    const dictionary = index.dictionary(column);
    return dictionary === null ? [] : [foldedColumn(dictionary)];
  });
  const { firsts, counts } = groupRows(rows, new Float64Array(rows.length), folded);
  return mostFrequent(path, counts, (group) => {
    const row = rows[firsts[group] as number] as number;
    const texts = columns.map((column) => index.textOf(column, row));
    const given = texts.filter((text) => text !== null);
    const picks = columns.map(
      (column, place): FilterPick => ({
        name: column.replace('.', '/'),
        operator: 'eq',
        values: [texts[place] ?? null],
      }),
    );
    return { value: given.length === 0 ? null : given.join(', '), filter: composeFilter(picks) ?? '' };
  });
}

/** A record may have several classes and counts with each. */
function eventClasses(index: CaseIndex, rows: Uint32Array): Facet {
  const path = 'signInEventTypes';
  const dictionary = index.dictionary(path);
  if (dictionary === null) return { path, values: [], more: 0 };
  const countOfCode = new Uint32Array(dictionary.values().length);
  for (const row of rows) {
    const code = dictionary.codeOf(row);
    countOfCode[code] = (countOfCode[code] as number) + 1;
  }
  const counts = new Map<string | null, { readonly value: string | null; count: number }>();
  for (const [code, joined] of dictionary.values().entries()) {
    const count = countOfCode[code] as number;
    if (count === 0) continue;
    for (const [key, value] of classesOf(joined)) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { value, count });
      else known.count += count;
    }
  }
  const classes = [...counts.values()];
  return mostFrequent(
    path,
    classes.map(({ count }) => count),
    (place) => {
      const value = classes[place]?.value ?? null;
      const words = value === null ? null : composeFilter([{ name: path, operator: 'eq', values: [value] }]);
      return { value, filter: words ?? noEventType };
    },
  );
}

/** The members of a record's list by what filters compare; one entry for "none" where it has none. */
function classesOf(joined: string | null): ReadonlyMap<string | null, string | null> {
  if (joined === null || joined === '') return new Map([[null, null]]);
  return new Map(joined.split(',').map((one) => [one.toLowerCase(), one]));
}

function mostFrequent(
  path: string,
  counts: ArrayLike<number>,
  describe: (place: number) => { readonly value: string | null; readonly filter: string },
): Facet {
  const places = Array.from(counts, (_, place) => place);
  places.sort((left, right) => (counts[right] as number) - (counts[left] as number) || left - right);
  const values = places.slice(0, mostValues).map((place) => ({ ...describe(place), count: counts[place] as number }));
  return { path, values, more: Math.max(0, places.length - mostValues) };
}
