// The search by place in the records: redactors that are broken in one way each, values of any type and length.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changed,
  codesOf,
  type Parts,
  partsOf,
  type Redactor,
  readerOf,
  soundRedactor,
  sources,
  tokenId,
} from './small-package.ts';

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

function spoiled(spoil: (redacted: ReturnType<Redactor>, number: number) => ReturnType<Redactor>): Redactor {
  return (source, number) => spoil(structuredClone(soundRedactor(source, number)), number);
}

describe('the records of a package', () => {
  const brokenRedactors: readonly (readonly [string, string, Redactor])[] = [
    [
      'lists a long value but does not replace it',
      'LEAK_NOT_REPLACED',
      spoiled(({ record, withheld }) => ({ record: { ...record, uniqueTokenIdentifier: tokenId }, withheld })),
    ],
    [
      'lists a number but does not replace it',
      'LEAK_NOT_REPLACED',
      spoiled(({ record, withheld }, number) => ({
        record: { ...record, autonomousSystemNumber: 64500 + number },
        withheld,
      })),
    ],
    [
      'replaces a number by its digits',
      'LEAK_REPLACEMENT',
      spoiled(({ record, withheld }, number) => ({
        record: { ...record, autonomousSystemNumber: `${64500 + number}` },
        withheld,
      })),
    ],
    [
      'replaces a value but does not list it',
      'LEAK_NOT_LISTED',
      spoiled(({ record, withheld }) => ({ record, withheld: withheld.filter(({ path }) => path !== '/ipAddress') })),
    ],
    [
      'removes what nobody listed',
      'LEAK_NOT_LISTED',
      spoiled(({ record, withheld }) => ({ record: { ...record, userAgent: null }, withheld })),
    ],
    [
      'drops a property',
      'LEAK_SHAPE',
      spoiled(({ record, withheld }) => {
        const { userAgent: _, ...rest } = record;
        return { record: rest, withheld };
      }),
    ],
    [
      'leaves a short value in another case',
      'LEAK_REPLACEMENT',
      spoiled(({ record, withheld }) => ({
        record: { ...record, location: { ...(record.location as object), city: 'BERN' } },
        withheld,
      })),
    ],
    [
      'masks a short value only in part of its letters',
      'LEAK_REPLACEMENT',
      spoiled(({ record, withheld }) => ({
        record: { ...record, location: { ...(record.location as object), city: '[withheld]Bern' } },
        withheld,
      })),
    ],
    [
      'coarsens an address to the wrong network',
      'LEAK_REPLACEMENT',
      spoiled(({ record, withheld }) => ({ record: { ...record, ipAddress: '203.0.114.0/24' }, withheld })),
    ],
    [
      'coarsens an address not enough',
      'LEAK_REPLACEMENT',
      spoiled(({ record, withheld }) => ({ record: { ...record, ipAddress: '203.0.113.77/32' }, withheld })),
    ],
    [
      'gives one stand-in to two values',
      'LEAK_ALIAS',
      spoiled(({ record, withheld }) => {
        const [first, second, ...rest] = record.appliedConditionalAccessPolicies as { displayName: string }[];
        return {
          record: {
            ...record,
            appliedConditionalAccessPolicies: [first, { ...second, displayName: 'Policy 1' }, ...rest] as never,
          },
          withheld,
        };
      }),
    ],
    [
      'gives two stand-ins to one value',
      'LEAK_ALIAS',
      spoiled(({ record, withheld }, number) => ({
        record: { ...record, uniqueTokenIdentifier: `Token ${number + 1}` },
        withheld,
      })),
    ],
    [
      'leaves a name as its stand-in',
      'LEAK_REPLACEMENT',
      spoiled(({ record, withheld }) => ({ record: { ...record, uniqueTokenIdentifier: 'abc' }, withheld })),
    ],
    [
      'lists a place twice',
      'LEAK_WITHHELD_LIST',
      spoiled(({ record, withheld }) => ({ record, withheld: [...withheld, ...withheld.slice(0, 1)] })),
    ],
    [
      'lists a place that is none',
      'LEAK_WITHHELD_LIST',
      spoiled(({ record, withheld }) => ({
        record,
        withheld: [...withheld, { path: '/nowhere', operator: 'remove', reason: 'X' }],
      })),
    ],
    [
      'puts another record there',
      'LEAK_NOT_LISTED',
      spoiled(({ record, withheld }) => ({ record: { ...record, id: 'other' }, withheld })),
    ],
  ];
  for (const [what, code, redactor] of brokenRedactors) {
    it(`catches by place a redactor that ${what}`, async () => {
      // No value is searched by text, so that the places alone have to tell.
      const codes = await codesOf(readerOf(await partsOf(redactor)), { values: [] });
      expect(codes).toContain(`${code} sign-ins.json`);
    });
  }

  it('catches records that are missing, doubled, swapped or new', async () => {
    const lines = (text: string): string[] => text.split('\n');
    const mutations: readonly ((text: string) => string)[] = [
      (text) =>
        lines(text)
          .filter((_, index) => index !== 5)
          .join('\n'),
      (text) =>
        lines(text)
          .flatMap((line, index) => (index === 5 ? [line, line] : [line]))
          .join('\n'),
      (text) =>
        lines(text)
          .with(5, lines(text)[6] ?? '')
          .with(6, lines(text)[5] ?? '')
          .join('\n'),
    ];
    for (const mutate of mutations) {
      expect((await codesOf(readerOf(changed(parts, 'sign-ins.json', mutate)))).join()).toMatch(
        /LEAK_(RECORD_COUNT|NOT_LISTED|JSON)/,
      );
    }
    expect(await codesOf(readerOf(parts), { source: () => [...sources()].slice(0, 3) })).toContain(
      'LEAK_RECORD_COUNT sign-ins.json',
    );
    expect(await codesOf(readerOf(parts), { source: () => [...sources(), ...sources()] })).toContain(
      'LEAK_RECORD_COUNT sign-ins.json',
    );
  });

  it('catches a property that stands twice, and what is no JSON', async () => {
    const twice = changed(parts, 'sign-ins.json', (text) =>
      text.replace('"riskState":null', '"riskState":"at Bern","riskState":null'),
    );
    expect(await codesOf(readerOf(twice))).toContain('LEAK_DUPLICATE_KEY sign-ins.json');
    const broken = changed(parts, 'sign-ins.json', (text) => text.replace('"riskState":null', '"riskState":nul'));
    expect(await codesOf(readerOf(broken))).toContain('LEAK_JSON sign-ins.json');
  });
});
