// Each preset chooses the records its name promises, and only records of the set.
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import type { Decision } from '../../../shared/review/decisions.ts';
import { type Preset, presetRows } from '../../../shared/review/preset-rows.ts';
import { resolveRecordSet } from '../../../shared/review/record-set.ts';
import { aRow, type PlainRow } from '../../support/review-rows.ts';

const times = (place: number) => `2025-03-01T10:00:0${place}Z`;
const rows: readonly PlainRow[] = [
  { id: 'home', 'location.countryOrRegion': 'NL', errorCode: 0 },
  { id: 'home-too', 'location.countryOrRegion': 'nl', errorCode: 50074 },
  { id: 'abroad', 'location.countryOrRegion': 'FR', errorCode: 50126, riskState: 'hidden' },
  { id: 'nowhere', 'location.countryOrRegion': null, errorCode: null, riskDetail: 'none' },
  { id: 'other', userId: 'other', 'location.countryOrRegion': 'FR' },
  { id: 'other-too', userId: 'other', 'location.countryOrRegion': 'FR' },
  { id: 'undecided', 'location.countryOrRegion': '', riskLevelAggregated: 'hidden' },
];

function chosen(preset: Preset, mentioning: readonly string[] = []): readonly string[] {
  const index = createCaseIndex();
  index.addPage(
    0,
    rows.map((row, place) => aRow({ userId: 'subject', createdDateTime: times(place), ...row })),
  );
  // An older revision of a record is none of the records.
  index.addPage(1, [aRow({ userId: 'subject', ...rows[2], createdDateTime: times(2), contentHash: 'f'.repeat(32) })]);
  const open: Decision = { state: 'open', reason: null, note: null, at: 'T' };
  const set = resolveRecordSet(
    index,
    ({ userId }) => (userId === 'subject' ? 'subject' : 'somebody-else'),
    () => null,
    new Map([['undecided', open]]),
  );
  return [...presetRows(preset, index, set, new Set(mentioning))].map(index.idOf);
}

describe('a preset', () => {
  it.each<[Preset, readonly string[]]>([
    ['failed', ['abroad']],
    ['another-country', ['abroad', 'other', 'other-too']],
    ['open-decisions', ['undecided']],
    ['quarantine', ['other', 'other-too']],
    ['hidden-by-licence', ['abroad', 'undecided']],
  ])('%s chooses %j', (preset, ids) => {
    expect(chosen(preset)).toEqual(ids);
  });

  it('mentions-somebody-else chooses the records that are named, each once', () => {
    expect(chosen('mentions-somebody-else', ['abroad', 'home', 'unknown'])).toEqual(['home', 'abroad']);
    expect(chosen('mentions-somebody-else')).toEqual([]);
  });
});
