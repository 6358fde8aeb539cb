// Clicks change what is asked, and what is asked is always a filter that can be read.
import { describe, expect, it } from 'vitest';
import {
  chartQuery,
  drilledDown,
  filterOfQuery,
  firstQuery,
  isFacetChosen,
  isFiltered,
  withFacet,
  withoutPick,
  withPick,
  withWords,
} from '../../../renderer/review/review-query.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';

const lyon = { name: 'location/city', operator: 'eq', values: ['Lyon'] } as const;
const filterText = (query: Parameters<typeof filterOfQuery>[0]) => {
  const filter = filterOfQuery(query);
  if (filter !== null) expect(parseFilter(filter)).toMatchObject({ ok: true });
  return filter;
};

describe('what is asked', () => {
  it('is everything at first', () => {
    expect([filterText(firstQuery), isFiltered(firstQuery)]).toEqual([null, false]);
  });

  it('puts picks, words and the span of the charts together', () => {
    const query = {
      ...withWords(firstQuery, "id eq 'a' or id eq 'b'"),
      picks: [lyon],
      brush: { from: '2026-05-03T00:00:00Z', to: '2026-05-05T00:00:00Z' },
    };
    expect(filterText(query)).toBe(
      "(location/city eq 'Lyon' and createdDateTime ge 2026-05-03T00:00:00Z and createdDateTime lt 2026-05-05T00:00:00Z) and (id eq 'a' or id eq 'b')",
    );
    expect(filterText(chartQuery(query))).toBe("(location/city eq 'Lyon') and (id eq 'a' or id eq 'b')");
  });

  it('shows words as chips where it can', () => {
    expect(withWords(firstQuery, " location/city eq 'Lyon' ")).toMatchObject({ picks: [lyon], words: null });
    expect(withWords(firstQuery, 'not understood')).toMatchObject({ picks: [], words: 'not understood' });
    expect(withWords({ ...firstQuery, picks: [lyon], words: 'x' }, '  ')).toEqual(firstQuery);
  });

  it('joins values of one field, and takes a chip away whole', () => {
    const two = withPick(withPick(firstQuery, lyon), { ...lyon, values: ['Gent', 'Lyon'] });
    expect(two.picks).toEqual([{ ...lyon, values: ['Lyon', 'Gent'] }]);
    expect(withoutPick(two, 0).picks).toEqual([]);
    const bounds = [
      { name: 'status/errorCode', operator: 'ge', values: ['5'] },
      { name: 'status/errorCode', operator: 'ge', values: ['9'] },
    ] as const;
    expect(bounds.reduce(withPick, firstQuery).picks).toEqual(bounds);
  });

  it('takes a facet in and out, and never two places at once', () => {
    const device = "deviceDetail/browser eq 'Edge 1' and deviceDetail/operatingSystem eq 'Windows11'";
    const chosen = withFacet(withFacet(firstQuery, "location/city eq 'Lyon'"), device);
    expect([isFacetChosen(chosen, device), isFacetChosen(chosen, "location/city eq 'Lyon'")]).toEqual([true, true]);
    const other = withFacet(chosen, "location/city eq 'Gent'");
    expect(other.picks.filter(({ name }) => name === 'location/city')).toEqual([{ ...lyon, values: ['Gent'] }]);
    expect(withFacet(withFacet(other, device), "location/city eq 'Gent'")).toEqual(firstQuery);
    const wordy = withFacet(firstQuery, "not signInEventTypes/any(t: t eq '' or t ne '')");
    expect(wordy.words).not.toBeNull();
    expect(withFacet(wordy, wordy.words ?? '')).toEqual(firstQuery);
  });

  it('opens a group as its records, without groups', () => {
    const query = drilledDown({ ...firstQuery, grouping: 'h1', preset: 'failed' }, "appId eq 'x' and userId eq null");
    expect(query).toMatchObject({ grouping: null, preset: 'failed', words: null });
    expect(query.picks).toHaveLength(2);
  });
});
