// The whole scan on finished files: a sound one passes, and a value is found by text wherever and however it hides.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackageReader } from '../../../../electron/package-reader.ts';
import { encodings } from './encodings.ts';
import {
  address,
  changed,
  codesOf,
  otherPerson,
  type Parts,
  partsOf,
  policyName,
  readerOf,
  scan,
  tokenId,
} from './small-package.ts';

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

describe('the leak scan', () => {
  it('passes a package whose records, page and workbook are sound', async () => {
    const report = await scan(readerOf(parts));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verdict: 'NO LEAK FOUND', searchedValues: 4, skippedShort: 1, comparedRecords: 5 });
  });

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
