// The synthetic month: the same bytes for the same seed, Graph's shape, and a truth that is true.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateMonth, type Month } from '../../../electron/tenant/generate-month.ts';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import type { JsonObject, JsonValue } from '../../../shared/model/json.ts';
import { aadstsWords } from '../../../shared/words/aadsts-word.ts';
import { wordsOfValue } from '../../../shared/words/explain.ts';
import { valueKindOfPath } from '../../../shared/words/value-kinds.ts';

type Page = { readonly '@odata.nextLink'?: string; readonly value: JsonObject[] };

const parsed = (month: Month, pageSize: number): Page[] =>
  [...month.pages(pageSize)].map((page) => JSON.parse(page.body) as Page);

function digest(seed: string | number, records: number, pageSize = 250): string {
  const hash = createHash('sha256');
  for (const page of generateMonth({ seed, records }).pages(pageSize)) hash.update(page.url).update(page.body);
  return hash.digest('hex');
}

/** Every path of a record, `[*]` for items, with the texts that stand there. */
function* leaves(value: JsonValue, path: string): Generator<readonly [path: string, value: JsonValue]> {
  if (Array.isArray(value)) for (const item of value) yield* leaves(item, `${path}[*]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) yield* leaves(member, path === '' ? name : `${path}.${name}`);
  } else yield [path, value];
}

const records = 3000;
const month = generateMonth({ seed: 'truth', records });
const all = parsed(month, 1000).flatMap((page) => page.value);
const nobody = '00000000-0000-0000-0000-000000000000';

describe('the same seed', () => {
  it('gives the same bytes, on every platform and in every reading', () => {
    expect(digest('a', 600)).toBe(digest('a', 600));
    const once = generateMonth({ seed: 'a', records: 600 });
    expect([...once.pages(100)]).toEqual([...once.pages(100)]);
    // Written down once: a change of the generator is a change of this line, and never happens by accident.
    expect(digest('platform', 600)).toBe('a6eabc7005972a0a42fdda5ac773d13850900be89f9a4ee8975f3b5077de3bff');
  });

  it('gives the same records whatever the page size', () => {
    const texts = (pageSize: number) =>
      parsed(generateMonth({ seed: 7, records: 333 }), pageSize).flatMap((page) => page.value);
    expect(texts(10)).toEqual(texts(1000));
  });

  it('gives other bytes than another seed', () => {
    expect(digest('a', 100)).not.toBe(digest('b', 100));
    expect(digest(1, 100)).not.toBe(digest(2, 100));
  });
});

describe('the pages', () => {
  it('name the next page on all but the last, and lead from one to the next', () => {
    const pages = [...generateMonth({ seed: 1, records: 95 }).pages(20)];
    const links = pages.map((page) => (JSON.parse(page.body) as Page)['@odata.nextLink']);
    expect(pages.map((page) => page.records)).toEqual([20, 20, 20, 20, 15]);
    expect(links).toEqual([...pages.slice(1).map((page) => page.url), undefined]);
  });

  it('end without an empty page where the size divides the number', () => {
    expect([...generateMonth({ seed: 1, records: 40 }).pages(20)].map((page) => page.records)).toEqual([20, 20]);
  });

  it.each([1, 2, 3, 7, 20, 50])('hold exactly %i records when that many are asked for', (count) => {
    const small = generateMonth({ seed: 's', records: count });
    const delivered = parsed(small, 1000).flatMap((page) => page.value);
    expect(delivered.length).toBe(count);
    const { truth } = small;
    expect(delivered.filter((one) => one.userId === small.subject.objectId).length).toBe(
      truth.subject + truth.duplicates + truth.revisions,
    );
  });

  it('run from the newest to the oldest record, all within the month', () => {
    const seen = new Set<string>();
    const firsts = all.filter((one) => !seen.has(String(one.id)) && seen.add(String(one.id)));
    const times = firsts.map((one) => Date.parse(String(one.createdDateTime)));
    for (let at = 1; at < times.length; at += 1) expect(times[at - 1]!).toBeGreaterThanOrEqual(times[at]!);
    expect(times[0]!).toBeLessThan(Date.parse('2026-11-01T00:00:00Z'));
    expect(times.at(-1)!).toBeGreaterThan(Date.parse('2026-10-01T23:00:00Z') - 86_400_000);
  });
});

describe('the truth', () => {
  const { truth, subject } = month;
  const idsOf = (list: readonly JsonObject[]) => new Set(list.map((one) => one.id));
  const own = all.filter((one) => one.userId === subject.objectId);

  it('counts whose records they are', () => {
    expect(all.length).toBe(truth.delivered);
    expect(idsOf(own).size).toBe(truth.subject);
    const zero = all.filter((one) => one.userId === nobody);
    expect(zero.filter((one) => subject.names.includes(String(one.userPrincipalName))).length).toBe(
      truth.zeroIdWithOwnName,
    );
    expect(zero.filter((one) => !subject.names.includes(String(one.userPrincipalName))).length).toBe(truth.nobody);
    expect(all.filter((one) => one.userId !== subject.objectId && one.userId !== nobody).length).toBe(truth.foreign);
    for (const count of [truth.foreign, truth.nobody, truth.zeroIdWithOwnName, truth.attacks])
      expect(count).toBeGreaterThan(0);
  });

  it('counts what is delivered twice, the same or changed', () => {
    const byId = Map.groupBy(
      all.map((one) => [one.id, JSON.stringify(one)] as const),
      ([id]) => id,
    );
    const extra = [...byId.values()].flatMap((group) => group.slice(1).map(([, text]) => text === group[0]?.[1]));
    expect(extra.filter((same) => same).length).toBe(truth.duplicates);
    expect(extra.filter((same) => !same).length).toBe(truth.revisions);
    expect(Math.min(truth.duplicates, truth.revisions)).toBeGreaterThan(1);
  });

  it('names texts that really stand where it says, and all of them once the month is long', () => {
    const found = new Map<string, Set<JsonValue>>();
    for (const one of own)
      for (const [path, value] of leaves(one, ''))
        (found.get(path) ?? found.set(path, new Set()).get(path)!).add(value);
    for (const { path, value, text } of truth.otherPersons) {
      expect(found.get(path)?.has(value), value).toBe(true);
      expect(value).toContain(text);
    }
    for (const { path, value } of truth.hostileTexts) expect(found.get(path)?.has(value), value).toBe(true);
    expect(truth.otherPersons.length).toBeGreaterThan(8);
    expect(truth.hostileTexts.length).toBeGreaterThan(15);
    for (const name of truth.secretPolicyNames)
      expect(found.get('appliedConditionalAccessPolicies[*].displayName')?.has(name)).toBe(true);
    for (const name of truth.secretNetworkNames)
      expect(found.get('networkLocationDetails[*].networkNames[*]')?.has(name)).toBe(true);
    for (const name of truth.internalServerNames)
      expect(found.get('authenticationProcessingDetails[*].value')?.has(name)).toBe(true);
    for (const name of subject.names.slice(0, 2)) expect(found.get('userPrincipalName')?.has(name)).toBe(true);
    expect(found.get('signInIdentifier')?.has(subject.names[2]!)).toBe(true);
  });
});

describe('a record', () => {
  it('has all 77 properties of Graph beta, in some of them, and no property that the catalogue does not know', () => {
    const names = fieldCatalogue
      .filter((field) => /^[^.[]+$/.test(field.path) && field.origin === 'graph')
      .map((field) => field.path);
    const full = all.filter((one) => Object.keys(one).length >= 77);
    expect(full.length).toBeGreaterThan(all.length / 20);
    expect(names.filter((name) => !Object.hasOwn(full[0]!, name))).toEqual([]);
    const known = new Set(fieldCatalogue.map((field) => field.path));
    const unknown = new Set(
      all.flatMap((one) => [...leaves(one, '')].map(([path]) => path)).filter((path) => !known.has(path)),
    );
    expect([...unknown]).toEqual([]);
  });

  it('uses fixed values and codes that have words', () => {
    const without = new Set<string>();
    for (const one of all) {
      for (const [path, value] of leaves(one, '')) {
        if (
          typeof value === 'string' &&
          value !== '' &&
          valueKindOfPath.has(path) &&
          wordsOfValue(path, value, 'en') === null
        )
          without.add(`${path} ${value}`);
        if (path === 'status.errorCode' && !aadstsWords.en.has(Number(value))) without.add(`${path} ${value}`);
      }
    }
    expect([...without]).toEqual([]);
  });

  it('weighs between 3 and 6 kB on average and lists 5 to 25 policies, 6 to 8 on average', () => {
    const sizes = all.map((one) => JSON.stringify(one).length);
    const policies = all.map((one) => (one.appliedConditionalAccessPolicies as JsonValue[]).length);
    const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
    expect(mean(sizes)).toBeGreaterThan(3000);
    expect(mean(sizes)).toBeLessThan(6000);
    expect([Math.min(...policies), Math.max(...policies)]).toEqual([5, 25]);
    expect(Math.round(mean(policies))).toBe(7);
  });

  it('tells of a month: both classes, travel, second factors, failures, a guest, every length of fraction', () => {
    const texts = (path: string) =>
      new Set(all.flatMap((one) => [...leaves(one, '')].filter(([at]) => at === path).map(([, value]) => value)));
    expect(texts('signInEventTypes[*]')).toEqual(new Set(['interactiveUser', 'nonInteractiveUser']));
    for (const city of ['Ghent', 'Brussels', 'Lyon', 'Amsterdam', 'Lisbon'])
      expect(texts('location.city').has(city), city).toBe(true);
    for (const code of [0, 50126, 50074, 50140, 53003, 50053, 50034])
      expect(texts('status.errorCode').has(code), `${code}`).toBe(true);
    expect(texts('crossTenantAccessType')).toEqual(new Set(['none', 'b2bCollaboration']));
    expect(texts('authenticationDetails[*].authenticationMethod').size).toBeGreaterThan(3);
    const digits = new Set(all.map((one) => /\.(\d+)Z$/.exec(String(one.createdDateTime))?.[1]?.length ?? 0));
    expect([...digits].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(all.some((one) => JSON.stringify(one.location).includes('"geoCoordinates":{}'))).toBe(true);
  });

  it('carries a token identifier that is URL-safe Base64 of 16 bytes', () => {
    for (const one of all) {
      expect(one.uniqueTokenIdentifier).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
      expect(Buffer.from(String(one.uniqueTokenIdentifier), 'base64url').length).toBe(16);
    }
  });

  it('belongs to nobody real: only reserved domains and addresses', () => {
    const text = all.map((one) => JSON.stringify(one)).join('\n');
    const domains = [...text.matchAll(/@([a-z0-9.-]+\.[a-z]+)/g)].map((match) => match[1] ?? '');
    expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([]);
    for (const one of all)
      expect(String(one.ipAddress)).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$|^2001:db8:/);
  });
});
