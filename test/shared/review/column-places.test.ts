// What may be remembered of a table's columns: every field there is, and nothing that is no name of a field.
import { describe, expect, it } from 'vitest';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import { mostColumns, narrowestColumn, widestColumn } from '../../../shared/review/column-limits.ts';
import { columnPlaces } from '../../../shared/review/column-places.ts';

const fits = (places: unknown) => columnPlaces.safeParse(places).success;

describe('Remembered columns', () => {
  it('may be any field of the log, and the two that are none', () => {
    const ids = [
      ...fieldCatalogue.filter(({ aliasOf }) => aliasOf === undefined).map(({ path }) => path),
      '$outcome',
      '$standing',
    ];
    expect(ids.filter((id) => !fits([{ id, width: 100 }]))).toEqual([]);
  });

  it.each([
    [[]],
    [[{ id: 'anna@contoso.example', width: 100 }]],
    [[{ id: 'Anna de Vries', width: 100 }]],
    [[{ id: '10.0.0.1', width: 100 }]],
    [[{ id: '__proto__', width: 100 }]],
    [[{ id: 'location.city', width: narrowestColumn - 1 }]],
    [[{ id: 'location.city', width: widestColumn + 1 }]],
    [[{ id: 'location.city', width: 100.5 }]],
    [[{ id: 'location.city', width: 100, note: 'more' }]],
    [Array.from({ length: mostColumns + 1 }, () => ({ id: 'location.city', width: 100 }))],
  ])('are never %j', (places) => {
    expect(fits(places)).toBe(false);
  });
});
