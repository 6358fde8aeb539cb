// Index rows for the review tests: plain ones by hand, and arbitrary ones that are as awkward as real logs.
import fc from 'fast-check';
import { type IndexedTextPath, type IndexRow, indexedTextPaths } from '../../shared/review/index-row.ts';

export type PlainRow = Partial<Record<IndexedTextPath, string | null>> & {
  readonly id?: string;
  readonly createdDateTime?: string;
  readonly errorCode?: number | null;
  readonly isInteractive?: boolean | null;
  readonly contentHash?: string;
};

/** An index row with the given values and nothing else; the time is read by `Date` and the fraction digits by hand. */
export function aRow(values: PlainRow = {}): IndexRow {
  const createdDateTime = values.createdDateTime ?? '2025-03-01T10:00:00Z';
  return {
    id: values.id ?? '11111111-1111-4111-8111-111111111111',
    createdDateTime,
    instant: instantOf(createdDateTime),
    errorCode: values.errorCode === undefined ? 0 : values.errorCode,
    isInteractive: values.isInteractive === undefined ? true : values.isInteractive,
    contentHash: values.contentHash ?? '0'.repeat(32),
    texts: indexedTextPaths.map((path) => values[path] ?? null),
  };
}

export function instantOf(text: string): number {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return Date.parse(text.replace(/\.\d+/, '')) + Number(`0.${fraction || '0'}`) * 1000;
}

/** The text of a row at a path. */
export function textOf(row: IndexRow, path: IndexedTextPath): string | null {
  return row.texts[indexedTextPaths.indexOf(path)] ?? null;
}

const awkwardTexts = [
  '',
  'Azure Portal',
  'azure portal',
  'AZURE PORTAL',
  'C++ Builder',
  'O’Brien',
  "O'Brien",
  'İstanbul',
  '__proto__',
  'constructor',
  '\ud800 lone',
  'ünïcode ✈ 漢字',
  'a,b',
  'null',
  'ada@contoso.example',
  'Ada@Contoso.Example',
];

export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...awkwardTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

const guid = fc.uuid();
export const anyId = fc.oneof(
  { weight: 4, arbitrary: guid },
  {
    weight: 2,
    arbitrary: fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
  },
  { weight: 1, arbitrary: guid.map((id) => id.toUpperCase()) },
  { weight: 1, arbitrary: anyText },
);

/** Few different instants, so that ties happen; many digits, other zones, and times that no clock shows. */
export const anyTime = fc
  .record({
    day: fc.constantFrom('2025-03-01', '2025-03-02', '1969-12-31', '2024-02-29', '2107-01-01'),
    clock: fc.constantFrom('00:00:00', '05:59:59', '06:00:00', '23:59:59'),
    fraction: fc.constantFrom(
      '',
      '.0',
      '.1',
      '.10',
      '.1234567',
      '.1234568',
      '.999999999',
      '.12345678901',
      '.12345678902',
    ),
    zone: fc.constantFrom('Z', 'Z', 'Z', '+00:00', '+01:00', '-11:30'),
  })
  .map(({ day, clock, fraction, zone }) => `${day}T${clock}${fraction}${zone}`);

export const anyRow: fc.Arbitrary<IndexRow> = fc
  .record({
    id: anyId,
    createdDateTime: anyTime,
    errorCode: fc.constantFrom(null, 0, 0, 50126, 50074, 700016, -1, 1.5),
    isInteractive: fc.constantFrom(true, false, null),
    contentHash: fc.constantFrom('0'.repeat(32), 'f'.repeat(32), '0123456789abcdef0123456789abcdef'),
    correlationId: fc.oneof(fc.constant(null), anyId),
    sameRequest: fc.boolean(),
    eventTypes: fc.constantFrom(
      null,
      '',
      'interactiveUser',
      'nonInteractiveUser',
      'interactiveUser,nonInteractiveUser',
    ),
    texts: fc.array(fc.oneof(fc.constant(null), anyText), {
      minLength: indexedTextPaths.length,
      maxLength: indexedTextPaths.length,
    }),
  })
  .map(({ correlationId, sameRequest, eventTypes, texts, ...rest }) => ({
    ...rest,
    instant: instantOf(rest.createdDateTime),
    texts: indexedTextPaths.map((path, place) => {
      if (path === 'correlationId') return correlationId;
      if (path === 'originalRequestId' && sameRequest) return rest.id;
      if (path === 'signInEventTypes') return eventTypes;
      return texts[place] ?? null;
    }),
  }));

export const anyPages = fc.array(fc.array(anyRow, { maxLength: 12 }), { maxLength: 6 });

/** Exact comparison of two delivered times by digits: the ground truth for order, sharing nothing with the index. */
export function compareExactTimes(left: string, right: string): number {
  const parts = (text: string) => ({
    second: BigInt(Date.parse(text.replace(/\.\d+/, ''))) / 1000n,
    digits: (/\.(\d+)/.exec(text)?.[1] ?? '').padEnd(20, '0'),
  });
  const [first, second] = [parts(left), parts(right)];
  if (first.second !== second.second) return first.second < second.second ? -1 : 1;
  return first.digits < second.digits ? -1 : first.digits > second.digits ? 1 : 0;
}
