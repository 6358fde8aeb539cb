// What must hold for every record and every policy: compared with a naive twin, with an independent differ, and by searching
// what is delivered for what was withheld, in every encoding that the leak scan knows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValueFinder } from '../../../electron/redact/value-finder.ts';
import { isJsonObject, type JsonObject, type JsonValue, valueAt } from '../../../shared/model/json.ts';
import type { Rule } from '../../../shared/redact/policy.ts';
import { prepareRedaction } from '../../../shared/redact/prepare-redaction.ts';
import { NaiveRedaction } from './naive-redaction.ts';
import { anInput, aPolicy, aSource, copyOf, run, smallCatalogue } from './redaction-fixtures.ts';

const paths = [
  'plain',
  'other',
  'number',
  'flag',
  'location',
  'location.city',
  'location.latitude',
  'tags',
  'tags[*]',
  'strange',
  'policies',
  'policies[*]',
  'policies[*].name',
  'policies[*].result',
  'policies[*].controls',
  'userAgent',
  'ipAddress',
] as const;

function aRule(shortTexts: readonly string[]): fc.Arbitrary<Partial<Rule>> {
  const when = fc.oneof(
    fc.record({ path: fc.constant('policies[*].result'), equals: fc.constantFrom(...shortTexts) }),
    fc.record({ path: fc.constant('flag'), equals: fc.boolean() }),
    fc.record({ path: fc.constant('plain'), equals: fc.constantFrom(...shortTexts) }),
  );
  const action: fc.Arbitrary<Partial<Rule>> = fc.constantFrom(
    { operator: 'keep' as const },
    { operator: 'remove' as const, reason: 'CAUTION' },
    { operator: 'mask' as const, reason: 'SECURITY_CONFIGURATION' },
    { operator: 'alias' as const, label: 'Thing', reason: 'TOKEN_IDENTIFIER' },
    { operator: 'generalise' as const, to: 'coordinate' as const, reason: 'CAUTION' },
    { operator: 'generalise' as const, to: 'country' as const, reason: 'CAUTION' },
  );
  return fc
    .tuple(fc.constantFrom(...paths), action, fc.option(when, { nil: undefined }))
    .map(([path, part, condition]) => ({ path, ...part, ...(condition === undefined ? {} : { when: condition }) }));
}

function aRecord(text: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> {
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
  const policy = fc.record(
    { name: maybe(text), result: maybe(text), controls: fc.array(text, { maxLength: 2 }), odd: text },
    { requiredKeys: ['name'] },
  );
  return fc
    .record(
      {
        id: fc.uuid(),
        plain: maybe(text),
        other: text,
        userAgent: text,
        ipAddress: text,
        number: maybe(fc.integer()),
        flag: fc.boolean(),
        location: fc.record(
          {
            city: maybe(text),
            latitude: fc.double({ noNaN: true, noDefaultInfinity: true, min: -90, max: 90 }),
            extra: text,
          },
          { requiredKeys: [] },
        ),
        tags: fc.array(maybe(text), { maxLength: 3 }),
        policies: fc.array(policy, { maxLength: 3 }),
        strange: fc.oneof(
          text,
          fc.array(text, { maxLength: 2 }),
          fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), text),
        ),
      },
      { requiredKeys: ['id'] },
    )
    .map((record) => copyOf(record as JsonObject));
}

const shortTexts = ['', 'a', 'b', 'on', 'off', 'x/y', '~'] as const;
const shortText = fc.constantFrom(...shortTexts);

/** Texts that meet each other: few, long, in other cases, inside one another, encoded. */
const longTexts = [
  'Block Rome',
  'BLOCK ROME',
  'Springfield',
  'e14997a4-f892-4b0b-b051-febe05c2a49b',
  'ZTE0OTk3YTQtZjg5Mi00YjBiLWIwNTEtZmViZTA1YzJhNDli',
  '192.0.2.77',
  'bob@fabrikam.com',
  '\ud800broken',
  'Zoë Ünal',
] as const;
const wrapped = fc
  .tuple(fc.constantFrom(...longTexts), fc.constantFrom(...encodings().keys()))
  .map(([text, encoding]) => `x ${encodings().get(encoding)?.(text) ?? text}.`);
const longText = fc.oneof(
  fc.constantFrom(...longTexts),
  fc.constantFrom(...longTexts),
  wrapped,
  fc.string({ unit: 'binary', maxLength: 12 }),
);

function encodings(): Map<string, (text: string) => string> {
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  return new Map<string, (text: string) => string>([
    ['plain', (text) => text],
    ['upper case', (text) => text.toUpperCase()],
    ['base64', (text) => bytes(text).toString('base64')],
    ['base64 behind one byte', (text) => bytes(`q${text}`).toString('base64')],
    ['base64 behind two bytes', (text) => bytes(`qq${text}`).toString('base64')],
    ['base64 of UTF-16', (text) => Buffer.from(text, 'utf16le').toString('base64')],
    ['hex', (text) => bytes(text).toString('hex')],
    ['percent', (text) => [...bytes(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')],
    ['html', (text) => [...text].map((one) => `&#${one.codePointAt(0)};`).join('')],
    ['json', (text) => [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')],
    ['reversed', (text) => text.split('').reverse().join('')],
    ['NFD', (text) => text.normalize('NFD')],
  ]);
}

const aLeakyPolicy = fc
  .array(aRule(longTexts), { maxLength: 8 })
  // Only secrets: what is the person's own makes open pairs, which is another test.
  .map((rules) =>
    rules.map((rule) => (rule.operator === 'keep' ? rule : { ...rule, reason: 'SECURITY_CONFIGURATION' })),
  );

describe('redaction', () => {
  it('equals a naive twin', () => {
    fc.assert(
      fc.property(
        fc.array(aRule(shortTexts), { maxLength: 8 }),
        fc.array(aRecord(shortText), { minLength: 1, maxLength: 3 }),
        (rules, records) => {
          const policy = aPolicy(rules, { unknownFields: 'remove' });
          const twin = new NaiveRedaction(policy, smallCatalogue);
          const { records: redacted } = run(anInput(policy), records);
          for (const [index, record] of records.entries()) {
            const expected = twin.redact(record);
            expect(redacted[index]?.record).toEqual(expected.record);
            expect(redacted[index]?.withheld).toEqual(expected.withheld);
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('lists every place that differs, and no other', () => {
    fc.assert(
      fc.property(aLeakyPolicy, aRecord(longText), (rules, record) => {
        const [redacted] = run(anInput(aPolicy(rules, { unknownFields: 'remove' })), [record]).records;
        if (redacted === undefined) throw new Error('no record');
        expect(redacted.withheld.map(({ path }) => path).sort()).toEqual(differences(record, redacted.record).sort());
        for (const { path, operator, reason } of redacted.withheld) {
          expect(reason).not.toBe('');
          const delivered = valueAt(redacted.record, path);
          if (operator === 'remove') expect(delivered).toBeNull();
          if (operator === 'alias') expect(delivered).toMatch(/^(Thing|Policy) \d+$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('drops, adds and reorders nothing', () => {
    fc.assert(
      fc.property(aLeakyPolicy, aRecord(longText), (rules, record) => {
        const [redacted] = run(anInput(aPolicy(rules, { unknownFields: 'remove' })), [record]).records;
        expectSameShape(record, redacted?.record ?? {});
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no withheld value readable, in any encoding', () => {
    fc.assert(
      fc.property(aLeakyPolicy, fc.array(aRecord(longText), { minLength: 1, maxLength: 4 }), (rules, records) => {
        const {
          survey,
          records: redacted,
          redaction,
        } = run(anInput(aPolicy(rules, { unknownFields: 'remove' })), records);
        const open = new Set(redaction.openPairs().map(({ withheld }) => withheld));
        for (const { text, paths: from } of survey.withheldValues) {
          // The person's own values make open pairs, which refuse the package: they are not delivered either.
          if (text.length < 6 || from.some((path) => open.has(path))) continue;
          for (const record of redacted) expectNoTrace(text, record.record);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(aLeakyPolicy, fc.array(aRecord(longText), { maxLength: 3 }), (rules, records) => {
        const once = () => run(anInput(aPolicy(rules, { unknownFields: 'remove' })), records);
        const [one, other] = [once(), once()];
        expect(JSON.stringify(one.records.map(plain))).toBe(JSON.stringify(other.records.map(plain)));
        expect([...one.survey.withheldValues]).toEqual([...other.survey.withheldValues]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same record again in a second pass', () => {
    fc.assert(
      fc.property(aLeakyPolicy, aRecord(longText), (rules, record) => {
        const prepared = prepareRedaction(anInput(aPolicy(rules, { unknownFields: 'remove' })));
        if (!prepared.ok) throw new Error('refused');
        prepared.value.survey(aSource(record));
        const { withheldValues } = prepared.value.finishSurvey();
        const pass = () =>
          JSON.stringify(
            plain(prepared.value.redact(aSource(copyOf(record)), createValueFinder(withheldValues, new Set()))),
          );
        expect(pass()).toBe(pass());
      }),
      { numRuns: 100 },
    );
  });
});

function plain(record: { record: JsonObject; withheld: unknown }) {
  return { record: record.record, withheld: record.withheld };
}

/** Pointers of the places that differ, the shallowest where a whole object or list went. */
function differences(source: JsonValue, delivered: JsonValue, at = ''): string[] {
  if (source === delivered) return [];
  const pairs: [string, JsonValue, JsonValue][] = [];
  if (Array.isArray(source) && Array.isArray(delivered)) {
    for (const [index, item] of source.entries()) pairs.push([String(index), item, delivered[index] as JsonValue]);
  } else if (isJsonObject(source) && isJsonObject(delivered)) {
    for (const name of Object.keys(source)) pairs.push([name, source[name] as JsonValue, delivered[name] as JsonValue]);
  } else return [at];
  return pairs.flatMap(([name, one, other]) =>
    differences(one, other, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function expectSameShape(source: JsonValue, delivered: JsonValue): void {
  if (delivered === null || typeof source !== 'object' || source === null) return;
  if (Array.isArray(source)) {
    expect(delivered).toHaveLength(source.length);
    for (const [index, item] of source.entries()) expectSameShape(item, (delivered as JsonValue[])[index] as JsonValue);
    return;
  }
  expect(Object.keys(delivered)).toEqual(Object.keys(source));
  for (const name of Object.keys(source))
    expectSameShape(source[name] as JsonValue, (delivered as JsonObject)[name] as JsonValue);
}

/** Searches each text as it stands, so that nothing is found across two of them. */
function expectNoTrace(value: string, record: JsonObject): void {
  for (const text of textsOf(record)) {
    for (const [name, encode] of encodings()) {
      const form = encode(value);
      const isShort = /base64|reversed/.test(name) && value.length < 8;
      // Of Base64, the letters that depend on the value alone.
      const start = name.endsWith('one byte') ? 2 : name.endsWith('two bytes') ? 3 : 0;
      const searched = /^base64/.test(name) ? form.replace(/=+$/, '').slice(start, -1) : form;
      if (isShort || searched.length < 6 || !value.isWellFormed()) continue;
      const found = /base64/.test(name) ? text.includes(searched) : text.toLowerCase().includes(searched.toLowerCase());
      if (found) throw new Error(`${name} of a withheld value is readable: ${JSON.stringify({ value, text })}`);
    }
  }
}

function* textsOf(value: JsonValue): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsOf(inner);
}
