// Turns a filter into a test of one row or user, after checking that the endpoint lets these fields be asked this way.
import { anyItem, type FilterLiteral, FilterRefused, type FilterTree } from './filter-tree.ts';

/** How one property may be asked. `read` gives what is compared: a text, a number, a list of texts, or null. */
export type FilterField<T> = {
  readonly type: 'text' | 'number' | 'time' | 'list' | 'boolean';
  readonly operators: readonly string[];
  readonly read: (item: T) => string | number | boolean | readonly string[] | null;
};

export type FilterFields<T> = {
  readonly field: (path: string) => FilterField<T> | undefined;
  /** Reads a time; null where it is none. */
  readonly time: (text: string) => number | null;
  /** The directory compares texts without regard to case; the sign-in log does not. */
  readonly ignoresCase: boolean;
};

type Test<T> = (item: T) => boolean;

/** Throws {@link FilterRefused}. */
export function compileFilter<T>(tree: FilterTree, fields: FilterFields<T>): Test<T> {
  const fold = (text: string): string => (fields.ignoresCase ? text.toLowerCase() : text);

  function fieldFor(path: string, operator: string): FilterField<T> {
    const field = fields.field(path);
    if (field === undefined || !field.operators.includes(operator)) throw new FilterRefused('Invalid filter clause');
    return field;
  }

  function value(literal: FilterLiteral, type: FilterField<T>['type']): string | number | boolean {
    const { kind, value: text } = literal;
    if (type === 'text' && kind === 'text') return fold(text);
    if (type === 'number' && kind === 'bare' && /^-?\d+$/.test(text)) return Number(text);
    if (type === 'boolean' && kind === 'bare' && /^(true|false)$/.test(text)) return text === 'true';
    const time = type === 'time' && kind === 'bare' ? fields.time(text) : null;
    if (time === null) throw new FilterRefused('Invalid filter clause');
    return time;
  }

  function compare(path: string, operator: string, literal: FilterLiteral): Test<T> {
    const { type, read } = fieldFor(path, operator);
    if (type === 'list') throw new FilterRefused('Invalid filter clause');
    const wanted = value(literal, type);
    const got = (item: T) => {
      const found = read(item);
      return typeof found === 'string' ? fold(found) : found;
    };
    if (operator === 'ge') return (item) => Number(got(item)) >= Number(wanted);
    if (operator === 'le') return (item) => Number(got(item)) <= Number(wanted);
    return (item) => got(item) === wanted;
  }

  /** What stands in `any(x: …)`: `x eq 'text'`, joined by and/or. */
  function compileItem(inner: FilterTree, operators: readonly string[]): (text: string) => boolean {
    if (inner.kind === 'join') {
      const parts = inner.parts.map((part) => compileItem(part, operators));
      return inner.by === 'and'
        ? (text) => parts.every((part) => part(text))
        : (text) => parts.some((part) => part(text));
    }
    const isComparison = inner.kind === 'compare' && inner.path === anyItem && operators.includes(inner.operator);
    if (!isComparison || inner.literal.kind !== 'text') throw new FilterRefused('Invalid filter clause');
    // `ne` on event types is documented, and answered with nothing for months on end (msgraph-sdk-powershell#2753).
    if (inner.operator === 'ne') return () => false;
    const wanted = fold(inner.literal.value);
    return (text) => fold(text) === wanted;
  }

  function compile(part: FilterTree): Test<T> {
    if (part.kind === 'not') throw new FilterRefused('Invalid filter clause');
    if (part.kind === 'join') {
      const tests = part.parts.map(compile);
      return part.by === 'and'
        ? (item) => tests.every((test) => test(item))
        : (item) => tests.some((test) => test(item));
    }
    if (part.kind === 'compare') return compare(part.path, part.operator, part.literal);
    if (part.kind === 'affix') {
      const { read } = fieldFor(part.path, part.operator);
      const wanted = fold(part.text);
      const text = (item: T) => fold(String(read(item) ?? ''));
      return part.operator === 'startsWith'
        ? (item) => text(item).startsWith(wanted)
        : (item) => text(item).endsWith(wanted);
    }
    const { read, operators } = fieldFor(part.path, 'any');
    const item = compileItem(part.inner, operators);
    return (owner) => {
      const list = read(owner);
      return Array.isArray(list) && list.some((text) => item(String(text)));
    };
  }

  return compile(tree);
}

/** Whether a filter asks about `path` anywhere. */
export function mentions(tree: FilterTree, path: string): boolean {
  if (tree.kind === 'join') return tree.parts.some((part) => mentions(part, path));
  return tree.kind === 'not' ? mentions(tree.part, path) : tree.path === path;
}

/** Comparisons that must hold for the whole filter to hold: those not below an `or`. */
export function demands(tree: FilterTree): readonly Extract<FilterTree, { kind: 'compare' }>[] {
  if (tree.kind === 'join' && tree.by === 'and') return tree.parts.flatMap(demands);
  return tree.kind === 'compare' ? [tree] : [];
}
