// A cell says what the record has at a path, as one line; the index tells the same as the record where it knows the path.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/model/json.ts';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { indexedTextPaths, toIndexRow } from '../../../shared/review/index-row.ts';
import { indexedCell, recordCell, sortValue } from '../../../shared/review/record-cells.ts';
import { sampleFiles, sampleRecords } from '../model/sample-records.ts';

const record: JsonObject = {
  id: 'one',
  status: { errorCode: 50126, additionalDetails: null },
  isInteractive: false,
  signInEventTypes: ['interactiveUser', 'nonInteractiveUser'],
  location: { city: 'Lyon', geoCoordinates: { latitude: 45.7, longitude: 4.8 } },
  networkLocationDetails: [{ networkNames: ['HQ', 'Lab'] }, { networkNames: [] }, { networkNames: ['Home'] }],
  authenticationDetails: [{ succeeded: true }, { succeeded: null }, { succeeded: false }],
  sessionLifetimePolicies: [{ detail: 'a' }],
  'sessionLifetimePolicies#1': [{ detail: 'b' }],
  empty: '',
};

describe('a cell', () => {
  it.each([
    ['status.errorCode', '50126'],
    ['status.additionalDetails', null],
    ['isInteractive', 'false'],
    ['signInEventTypes', 'interactiveUser, nonInteractiveUser'],
    ['signInEventTypes[*]', 'interactiveUser, nonInteractiveUser'],
    ['location.geoCoordinates.latitude', '45.7'],
    ['location.geoCoordinates', '{"latitude":45.7,"longitude":4.8}'],
    ['networkLocationDetails[*].networkNames[*]', 'HQ, Lab, Home'],
    ['authenticationDetails[*].succeeded', 'true, false'],
    ['sessionLifetimePolicies[*].detail', 'a, b'],
    ['empty', ''],
    ['toString', null],
    ['location.city.nothing', null],
    ['location[*]', null],
  ])('at %s reads %j', (path, text) => {
    expect(recordCell(path)(record)).toBe(text);
  });

  it('is cut where it would be longer than a line can be', () => {
    expect(recordCell('long')({ long: 'x'.repeat(5000) })).toHaveLength(2000);
  });

  it('from the index reads as from the record', () => {
    const index = createCaseIndex();
    const records = [record, ...sampleFiles.flatMap((file) => sampleRecords(file) as JsonObject[])];
    index.addPage(
      0,
      records.map((one, place) => toIndexRow(one, String(one.id ?? place), '2025-03-01T10:00:00Z', 0, '0'.repeat(32))),
    );
    for (const path of [...indexedTextPaths, 'status.errorCode', 'isInteractive']) {
      const cell = indexedCell(index, path);
      expect(records.map((_, row) => cell?.(row))).toEqual(records.map((one) => recordCell(path)(one)));
    }
    expect(indexedCell(index, 'processingTimeInMilliseconds')).toBeNull();
  });

  it('sorts by numbers as numbers', () => {
    expect(sortValue('status.errorCode')(record)).toBe(50126);
    expect(sortValue('networkLocationDetails[*].networkNames[*]')(record)).toBe('HQ, Lab, Home');
    expect(sortValue('nothing')(record)).toBeNull();
  });
});
