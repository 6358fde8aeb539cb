// Words for fixed values: held against Graph's enum members, both ways.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldCatalogue } from '../../../../shared/model/field-catalogue.ts';
import { valueWords } from '../../../../shared/words/en/value-words.ts';
import { valueKindOfPath } from '../../../../shared/words/value-kinds.ts';

const enums = JSON.parse(
  readFileSync(new URL('../../../fixtures/schema/signIn_enums_beta.json', import.meta.url), 'utf8'),
) as Record<string, string[]>;

describe('the words for fixed values', () => {
  it.each(Object.keys(enums))('cover every member of %s', (name) => {
    expect((enums[name] ?? []).filter((member) => !Object.hasOwn(valueWords[name] ?? {}, member))).toEqual([]);
  });

  it('invent no member of a Graph enum', () => {
    // Seen in diagnostic rows (`external`), in the CSDL's other spelling, and `hidden` where docs and metadata differ.
    const known = new Set(['signInUserType external', 'tokenIssuerType unknownFutureValue']);
    const invented = Object.entries(enums).flatMap(([name, members]) =>
      Object.keys(valueWords[name] ?? {})
        .filter((member) => !members.includes(member))
        .map((member) => `${name} ${member}`),
    );
    expect(invented.filter((one) => !known.has(one))).toEqual([]);
  });

  it('are short sentences', () => {
    for (const members of Object.values(valueWords)) {
      for (const says of Object.values(members)) expect(says).toMatch(/^[A-Z][^{]{3,118}\.$/);
    }
  });

  it('say of "hidden" that the licence is the reason', () => {
    expect(valueWords.riskLevel?.hidden).toContain('licence');
    expect(valueWords.riskDetail?.hidden).toContain('licence');
  });

  it('are reached from paths of the catalogue only', () => {
    const paths = new Set(fieldCatalogue.map((field) => field.path));
    expect([...valueKindOfPath.keys()].filter((path) => !paths.has(path))).toEqual([]);
    expect([...valueKindOfPath.values()].filter((kind) => !Object.hasOwn(valueWords, kind))).toEqual([]);
  });

  it('leave no catalogue field of an enum type without its kind', () => {
    const missing = fieldCatalogue.filter((field) => {
      const type = /^graph\.(.+)$/.exec(field.type)?.[1];
      return (
        type !== undefined &&
        Object.hasOwn(enums, type) &&
        field.aliasOf === undefined &&
        !valueKindOfPath.has(field.path)
      );
    });
    expect(missing.map((field) => `${field.path} ${field.type}`)).toEqual([]);
  });
});
