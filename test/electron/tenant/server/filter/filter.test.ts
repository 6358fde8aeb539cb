// `$filter` as the synthetic tenant reads it: against a naive predicate for anything that can be written, and its refusals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter, type FilterFields } from '../../../../../electron/tenant/server/filter/compile-filter.ts';
import { FilterRefused } from '../../../../../electron/tenant/server/filter/filter-tree.ts';
import { parseFilter } from '../../../../../electron/tenant/server/filter/parse-filter.ts';

type Item = { readonly name: string; readonly at: number; readonly tags: readonly string[] };

const fields: FilterFields<Item> = {
  ignoresCase: false,
  time: (text) => (/^\d{4}-/.test(text) ? Date.parse(text) : null),
  field: (path) => {
    if (path === 'name') return { type: 'text', operators: ['eq', 'startsWith'], read: (item) => item.name };
    if (path === 'at') return { type: 'time', operators: ['eq', 'ge', 'le'], read: (item) => item.at };
    if (path === 'tags') return { type: 'list', operators: ['any', 'eq', 'ne'], read: (item) => item.tags };
    return undefined;
  },
};

/** A filter as text, with what it means worked out beside it. */
type Written = { readonly text: string; readonly means: (item: Item) => boolean };

const word = fc.constantFrom<string>('a', 'ab', "o'b", 'and', '(', ') or (', 'B', '');
const instant = fc.integer({ min: 0, max: 5 }).map((second) => Date.UTC(2026, 0, 1, 0, 0, second));
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const leaf: fc.Arbitrary<Written> = fc.oneof(
  word.map((text): Written => ({ text: `name eq ${quoted(text)}`, means: (item) => item.name === text })),
  word.map(
    (text): Written => ({ text: `startsWith(name, ${quoted(text)})`, means: (item) => item.name.startsWith(text) }),
  ),
  fc.tuple(fc.constantFrom('ge', 'le', 'eq'), instant).map(
    ([operator, at]): Written => ({
      text: `at ${operator} ${new Date(at).toISOString()}`,
      means: (item) => (operator === 'ge' ? item.at >= at : operator === 'le' ? item.at <= at : item.at === at),
    }),
  ),
  fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map(
    (texts): Written => ({
      text: `tags/any(t: ${texts.map((text) => `t eq ${quoted(text)}`).join(' or ')})`,
      means: (item) => item.tags.some((tag) => texts.includes(tag)),
    }),
  ),
);

const { tree } = fc.letrec<{ tree: Written }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(fc.boolean(), tie('tree'), tie('tree')).map(
      ([all, one, other]): Written => ({
        text: `(${one.text}) ${all ? 'and' : 'or'} (${other.text})`,
        means: (item) => (all ? one.means(item) && other.means(item) : one.means(item) || other.means(item)),
      }),
    ),
  ),
}));

const item = fc.record({ name: word, at: instant, tags: fc.array(word, { maxLength: 2 }) });
const run = (text: string, one: Item) => compileFilter(parseFilter(text), fields)(one);
const some: Item = { name: 'a', at: 0, tags: ['x'] };

describe('A filter', () => {
  it('means what a naive reading of it means, whatever is nested in it', () => {
    const agree = fc.property(tree, item, ({ text, means }, one) => run(text, one) === means(one));
    fc.assert(agree, { numRuns: 2000 });
  });

  it('binds and closer than or', () => {
    expect(run("name eq 'a' or name eq 'b' and name eq 'c'", some)).toBe(true);
    expect(run("(name eq 'a' or name eq 'b') and name eq 'c'", some)).toBe(false);
  });

  it.each([
    '',
    'name',
    "name eq 'a' and",
    "name eq 'a",
    "name ne 'a'",
    'name eq a',
    'at gt 2026-01-01T00:00:00Z',
    "at ge '2026-01-01T00:00:00Z'",
    'at ge yesterday',
    "not (name eq 'a')",
    "other eq 'a'",
    "tags/any(t: u eq 'a')",
    "tags/any(t: tags/any(u: u eq 'a'))",
    "tags eq 'a'",
    "contains(name,'a')",
    "endsWith(name,'a')",
    `${'('.repeat(100)}name eq 'a'${')'.repeat(100)}`,
    "name eq 'a' name eq 'a'",
  ])('is refused as %s', (text) => {
    expect(() => run(text, some)).toThrow(FilterRefused);
  });

  it('with ne on a list is taken, and finds nothing, as the service did for months', () => {
    expect(run("tags/any(t: t ne 'y')", some)).toBe(false);
  });
});
