// The whole scan on finished files: broken redactors and hidden leaks are caught, each by the layer that is there for it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackageReader } from '../../../../electron/package-reader.ts';
import { encodings } from './encodings.ts';
import {
  address,
  changed,
  otherPerson,
  type Parts,
  partsOf,
  policyName,
  type Redactor,
  readerOf,
  scan,
  soundRedactor,
  sources,
  tokenId,
} from './small-package.ts';

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

/** A redactor that does something else at one place. */
function spoiled(spoil: (redacted: ReturnType<Redactor>, number: number) => ReturnType<Redactor>): Redactor {
  return (source, number) => spoil(structuredClone(soundRedactor(source, number)), number);
}

const codesOf = async (reader: PackageReader, other: Parameters<typeof scan>[1] = {}): Promise<string[]> => {
  const report = await scan(reader, other);
  expect(report.verdict).not.toBe('NO LEAK FOUND');
  return [...new Set(report.findings.map(({ code, entry }) => `${code} ${entry}`))];
};

describe('the leak scan', () => {
  it('passes a package whose records, page and workbook are sound', async () => {
    const report = await scan(readerOf(parts));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verdict: 'NO LEAK FOUND', searchedValues: 4, skippedShort: 1, comparedRecords: 5 });
  });

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

  const sheet = 'sign-ins.xlsx!xl/worksheets/sheet2.xml';
  const workbookChanges: readonly (readonly [string, string, string, (text: string) => string])[] = [
    ['a short value in a cell', 'LEAK_CELL', sheet, (text) => text.replace('<t>[withheld]</t>', '<t>Bern</t>')],
    [
      'a short value in an empty cell',
      'LEAK_CELL',
      sheet,
      (text) => text.replace(/<c r="Q3">/, '<c r="P3" s="1" t="inlineStr"><is><t>Bern</t></is></c><c r="Q3">'),
    ],
    [
      'a number in a cell of our own',
      'LEAK_CELL',
      sheet,
      (text) => text.replace(/<c r="AS3"><v>9<\/v>/, '<c r="AS3"><v>64500</v>'),
    ],
    [
      'a value behind the last column',
      'LEAK_CELL',
      sheet,
      (text) => text.replace('</row></sheetData>', '<c r="ZZ4"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a formula',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace('<c r="A3"><v>1</v></c>', '<c r="A3"><f>1</f><v>1</v></c>'),
    ],
    ['a hidden row', 'LEAK_WORKBOOK', sheet, (text) => text.replace('<row r="3">', '<row r="3" hidden="1">')],
    ['a hidden column', 'LEAK_WORKBOOK', sheet, (text) => text.replace('<col min="3"', '<col hidden="1" min="3"')],
    ['a column without width', 'LEAK_WORKBOOK', sheet, (text) => text.replace('width="8"', 'width="0"')],
    [
      'a link',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace('<pageMargins', '<hyperlinks><hyperlink ref="A1"/></hyperlinks><pageMargins'),
    ],
    [
      'a comment in the XML',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace('<pageMargins', '<!-- Bern --><pageMargins'),
    ],
    [
      'a row too many',
      'LEAK_RECORD_COUNT',
      'sign-ins.xlsx!xl/worksheets/sheet3.xml',
      (text) => text.replace('</sheetData>', '<row r="5"><c r="A5"><v>4</v></c></row></sheetData>'),
    ],
    [
      'a hidden sheet',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!xl/workbook.xml',
      (text) => text.replace('state="visible"', 'state="veryHidden"'),
    ],
    [
      'a defined name',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!xl/workbook.xml',
      (text) => text.replace('<calcPr', '<definedNames><definedName name="Bern">1</definedName></definedNames><calcPr'),
    ],
    [
      'an outside relation',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!xl/workbook.xml',
      (text) => text.replace('<calcPr', '<externalReferences/><calcPr'),
    ],
    [
      'an author',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!docProps/core.xml',
      (text) => text.replace('<dc:creator>Signet', '<dc:creator>Eva'),
    ],
    [
      'a company',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!docProps/app.xml',
      (text) => text.replace('<Company>', '<Company>Bern'),
    ],
  ];
  for (const [what, code, part, change] of workbookChanges) {
    it(`catches in the workbook ${what}`, async () => {
      const codes = await codesOf(readerOf(changed(parts, part, change)), { values: [] });
      expect(
        codes.some((found) => found.startsWith(`${code} sign-ins.xlsx!`)),
        codes.join(),
      ).toBe(true);
    });
  }

  it('catches parts that a workbook of ours does not have', async () => {
    for (const name of [
      'xl/sharedStrings.xml',
      'xl/comments1.xml',
      'customXml/item1.xml',
      'xl/pivotCache/pivotCacheRecords1.xml',
      'xl/worksheets/sheet99.xml',
    ]) {
      const more = new Map(parts).set(`sign-ins.xlsx!${name}`, Buffer.from('<x/>'));
      expect((await codesOf(readerOf(more), { values: [] })).join(), name).toContain('LEAK_WORKBOOK');
    }
  });

  const pageChanges: readonly (readonly [string, string, (text: string) => string])[] = [
    ['a short value in a row', 'LEAK_PAGE_ROW', (text) => text.replace('<dt>/city<dd>[withheld]', '<dt>/city<dd>Bern')],
    [
      'a value in the reason of a row',
      'LEAK_PAGE_ROW',
      (text) => text.replace(/(<dd class="w">[^<\n]*)\n/g, '$1 Bern\n'),
    ],
    [
      'a row that the record has not',
      'LEAK_PAGE_ROW',
      (text) => text.replace('<dt>isInteractive', '<dt>x<dd>Bern\n<dt>isInteractive'),
    ],
    ['a row left out', 'LEAK_PAGE_ROW', (text) => text.replace(/<dt>isInteractive<dd>true\n/, '')],
    ['a short value in the list', 'LEAK_PAGE_ROW', (text) => text.replace('<td>[withheld], CH', '<td>Bern, CH')],
    [
      'data in a column of words',
      'LEAK_PAGE_ROW',
      (text) => text.replace(/failure \(50126\)/g, (word) => word.replace('failure', `f${Math.random()}`)),
    ],
    [
      'text between two records',
      'LEAK_PAGE_ROW',
      (text) => text.replace('<section id="r3">', '<p>Bern</p><section id="r3">'),
    ],
    ['a script', 'LEAK_PAGE_ACTIVE', (text) => text.replace('<h1>', '<script>1</script><h1>')],
    ['an image', 'LEAK_PAGE_ACTIVE', (text) => text.replace('</main>', '<img src="http://x.example/a.png"></main>')],
    ['a link out', 'LEAK_PAGE_ACTIVE', (text) => text.replace('</main>', '<a href="https://x.example">x</a></main>')],
    ['a handler', 'LEAK_PAGE_ACTIVE', (text) => text.replace('<main>', '<main onclick="x()">')],
    ['no content security policy', 'LEAK_PAGE_ACTIVE', (text) => text.replace(/<meta http-equiv[^>]*>/, '')],
    [
      'a weaker content security policy',
      'LEAK_PAGE_ACTIVE',
      (text) => text.replace("default-src 'none'", 'default-src *'),
    ],
    [
      'a record more in the sections',
      'LEAK_RECORD_COUNT',
      (text) => text.replace(/(<section id="r4">[\s\S]*?<\/section>\n)/, '$1$1'),
    ],
  ];
  for (const [what, code, change] of pageChanges) {
    it(`catches on the page ${what}`, async () => {
      expect(await codesOf(readerOf(changed(parts, 'OPEN-ME.html', change)), { values: [] })).toContain(
        `${code} OPEN-ME.html`,
      );
    });
  }

  it('finds a value by text in every part of the package, its names and its margins', async () => {
    const place: readonly (readonly [string, () => PackageReader])[] = [
      [
        'sign-ins.json',
        () =>
          readerOf(
            changed(parts, 'sign-ins.json', (text) => text.replace('"objectId":null', `"objectId":"${policyName}"`)),
          ),
      ],
      [
        'sign-ins.xlsx!xl/worksheets/sheet1.xml',
        () =>
          readerOf(
            changed(parts, 'sign-ins.xlsx!xl/worksheets/sheet1.xml', (text) =>
              text.replace('<t>Names', `<t>${policyName}`),
            ),
          ),
      ],
      [
        'sign-ins.xlsx!docProps/core.xml',
        () =>
          readerOf(
            changed(parts, 'sign-ins.xlsx!docProps/core.xml', (text) =>
              text.replace('<dc:title>', `<dc:title>${tokenId}`),
            ),
          ),
      ],
      [
        'sign-ins.xlsx!xl/workbook.xml',
        () =>
          readerOf(
            changed(parts, 'sign-ins.xlsx!xl/workbook.xml', (text) =>
              text.replace('name="Words"', `name="${address}"`),
            ),
          ),
      ],
      [
        'sign-ins.xlsx!xl/sharedStrings.xml',
        () =>
          readerOf(
            new Map(parts).set(
              'sign-ins.xlsx!xl/sharedStrings.xml',
              Buffer.from(`<sst><si><t>${otherPerson}</t></si></sst>`),
            ),
          ),
      ],
      [
        'OPEN-ME.html',
        () =>
          readerOf(changed(parts, 'OPEN-ME.html', (text) => text.replace('</main>', `<p>${otherPerson}</p></main>`))),
      ],
      [
        'OPEN-ME.html',
        () => readerOf(changed(parts, 'OPEN-ME.html', (text) => text.replace('<main>', `<main id="${tokenId}">`))),
      ],
      [
        'OPEN-ME.html',
        () => readerOf(changed(parts, 'OPEN-ME.html', (text) => text.replace('</main>', `<!-- ${tokenId} --></main>`))),
      ],
      ['manifest.json', () => readerOf(new Map(parts).set('manifest.json', Buffer.from(`{"a":"${policyName}"}`)))],
      ['VERIFY.txt', () => readerOf(new Map(parts).set('VERIFY.txt', Buffer.from(`see ${address}`)))],
      [
        'META-INF/signature001.p7s',
        () =>
          readerOf(
            new Map(parts).set(
              'META-INF/signature001.p7s',
              Buffer.concat([Buffer.of(0x30, 0, 1), Buffer.from(otherPerson, 'utf16le')]),
            ),
          ),
      ],
      [`${tokenId}.txt`, () => readerOf(new Map(parts).set(`${tokenId}.txt`, Buffer.from('x')))],
      ['ZIP', () => readerOf(parts, { comment: tokenId })],
      ['ZIP', () => readerOf(parts, { extra: otherPerson })],
    ];
    for (const [entry, reader] of place) expect(await codesOf(reader()), entry).toContain(`LEAK_TEXT ${entry}`);
  });

  it('finds a value by text in each of the encodings inside a packed part', async () => {
    for (const [name, write] of encodings) {
      const schema = Buffer.concat([Buffer.from('{"a":"'), write(otherPerson), Buffer.from('"}')]);
      const codes = await codesOf(readerOf(new Map(parts).set('sign-ins.schema.json', schema)));
      expect(codes, name).toEqual(['LEAK_TEXT sign-ins.schema.json']);
    }
  });
});
