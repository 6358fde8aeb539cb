// What is asked of the records: everything that makes a view, and how the officer's clicks change it. Pure.
import type { presetNames } from '../../shared/ipc/preset-names.ts';
import { allOf, composeFilter, type FilterPick, picksOfFilter } from '../../shared/review/compose-filter.ts';
import type { GridSort } from '../table/grid-types.ts';

export type Preset = (typeof presetNames)[number];
export type Grouping = 'h1' | 'h6' | 'd1';

/** A span of days chosen on a chart; half-open, UTC instants. */
export type Brush = { readonly from: string; readonly to: string };

export type ReviewQuery = {
  readonly preset: Preset | null;
  /** Shown as chips. */
  readonly picks: readonly FilterPick[];
  /** Words that no chips can say, as typed; null for none. */
  readonly words: string | null;
  readonly brush: Brush | null;
  readonly sort: GridSort;
  readonly grouping: Grouping | null;
};

export const firstQuery: ReviewQuery = {
  preset: null,
  picks: [],
  words: null,
  brush: null,
  sort: { by: 'createdDateTime', direction: 'descending' },
  grouping: null,
};

/** The filter of the view, in words. */
export function filterOfQuery({ picks, words, brush }: ReviewQuery): string | null {
  return allOf([composeFilter([...picks, ...picksOfBrush(brush)]), words]);
}

/** The words without the span of the charts, so that these go on showing what is around it. */
export function chartQuery(query: ReviewQuery): ReviewQuery {
  return { ...query, brush: null, grouping: null, sort: firstQuery.sort };
}

function picksOfBrush(brush: Brush | null): readonly FilterPick[] {
  if (brush === null) return [];
  return [
    { name: 'createdDateTime', operator: 'ge', values: [brush.from] },
    { name: 'createdDateTime', operator: 'lt', values: [brush.to] },
  ];
}

/** Chips where the words can be said so, else the words as they are. Nothing typed takes every filter away. */
export function withWords(query: ReviewQuery, typed: string): ReviewQuery {
  const words = typed.trim();
  if (words === '') return { ...query, picks: [], words: null, brush: null };
  const picks = picksOfFilter(words);
  return { ...query, brush: null, picks: picks ?? [], words: picks === null ? words : null };
}

/** A pick is added once; one more value of the same field joins those that are there, since nothing is both. */
export function withPick(query: ReviewQuery, pick: FilterPick): ReviewQuery {
  const isOneOf = pick.operator === 'eq' || pick.operator === 'ne' || pick.operator === 'startswith';
  const at = query.picks.findIndex((one) => isOneOf && one.name === pick.name && one.operator === pick.operator);
  if (at < 0) return { ...query, picks: [...query.picks, pick] };
  const values = [...new Set([...(query.picks[at]?.values ?? []), ...pick.values])];
  return { ...query, picks: query.picks.map((one, place) => (place === at ? { ...one, values } : one)) };
}

export function withoutPick(query: ReviewQuery, place: number): ReviewQuery {
  return { ...query, picks: query.picks.filter((_, at) => at !== place) };
}

/** What a count of a facet chooses: taken in, or taken out again where it is chosen already. */
export function withFacet(query: ReviewQuery, filter: string): ReviewQuery {
  if (isFacetChosen(query, filter)) {
    const gone = new Set((picksOfFilter(filter) ?? []).map((pick) => JSON.stringify(pick)));
    if (query.words === filter) return { ...query, words: null };
    return { ...query, picks: query.picks.filter((pick) => !gone.has(JSON.stringify(pick))) };
  }
  const picks = picksOfFilter(filter);
  if (picks === null) return { ...query, words: allOf([query.words, filter]) };
  // Another value of the same fields takes the place of the first: no record is in two places.
  const names = new Set(picks.map((pick) => pick.name));
  return { ...query, picks: [...query.picks.filter((pick) => !names.has(pick.name)), ...picks] };
}

export function isFacetChosen(query: ReviewQuery, filter: string): boolean {
  const picks = picksOfFilter(filter);
  if (picks === null) return query.words === filter;
  const held = new Set(query.picks.map((pick) => JSON.stringify(pick)));
  return picks.length > 0 && picks.every((pick) => held.has(JSON.stringify(pick)));
}

/** The records behind a group, one by one; the group's words hold the whole filter of the view. */
export function drilledDown(query: ReviewQuery, filter: string): ReviewQuery {
  return { ...withWords(query, filter), grouping: null };
}

export function isFiltered({ preset, picks, words, brush }: ReviewQuery): boolean {
  return preset !== null || picks.length > 0 || words !== null || brush !== null;
}
