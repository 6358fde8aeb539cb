// Reads a `$filter` as the service does: the documented part of OData, by recursive descent; anything else is refused.
import { anyItem, type FilterLiteral, FilterRefused, type FilterTree } from './filter-tree.ts';

type Token = { readonly kind: 'word' | 'text' | 'sign'; readonly value: string };

// A quoted text ('' stands for one quote); a word, path, number or time; one of the signs.
const pattern = /\s*(?:'((?:[^']|'')*)'|([\w.$][\w.$/+-]*(?::\d\d[\w.:+-]*)?)|([(),:]))/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.exec(text);
    if (at === null) throw new FilterRefused('Invalid filter clause');
    const [, quoted, word, sign] = at;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

const deepest = 20;

/** Throws {@link FilterRefused}. */
export function parseFilter(text: string): FilterTree {
  const tokens = tokensOf(text);
  let at = 0;
  let variable: string | null = null;

  const refuse = (): never => {
    throw new FilterRefused('Invalid filter clause');
  };
  const isNext = (value: string): boolean => tokens[at]?.value === value && tokens[at]?.kind !== 'text';
  const take = (kind: Token['kind'], value?: string): string => {
    const token = tokens[at];
    if (token === undefined || token.kind !== kind || (value !== undefined && token.value !== value)) return refuse();
    at += 1;
    return token.value;
  };
  const path = (): string => {
    const word = take('word');
    return word === variable ? anyItem : word;
  };
  const literal = (): FilterLiteral => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return refuse();
    at += 1;
    return { kind: token.kind === 'text' ? 'text' : 'bare', value: token.value };
  };

  function listOf(by: 'and' | 'or', part: (depth: number) => FilterTree, depth: number): FilterTree {
    const parts = [part(depth)];
    while (isNext(by)) {
      at += 1;
      parts.push(part(depth));
    }
    return parts.length === 1 ? (parts[0] as FilterTree) : { kind: 'join', by, parts };
  }

  const either = (depth: number): FilterTree => (depth > deepest ? refuse() : listOf('or', both, depth));
  const both = (depth: number): FilterTree => listOf('and', single, depth);

  function single(depth: number): FilterTree {
    if (isNext('(')) {
      at += 1;
      const inner = either(depth + 1);
      take('sign', ')');
      return inner;
    }
    if (isNext('not')) {
      at += 1;
      return { kind: 'not', part: single(depth + 1) };
    }
    if (/^(starts|ends)with$/i.test(tokens[at]?.value ?? '') && tokens[at + 1]?.value === '(') return affix();
    const name = path();
    if (name.endsWith('/any') && isNext('(')) return any(name.slice(0, -4), depth);
    return { kind: 'compare', path: name, operator: take('word'), literal: literal() };
  }

  function affix(): FilterTree {
    const operator = /^starts/i.test(tokens[at]?.value ?? '') ? 'startsWith' : 'endsWith';
    at += 2;
    const name = path();
    take('sign', ',');
    const text = take('text');
    take('sign', ')');
    return { kind: 'affix', operator, path: name, text };
  }

  function any(name: string, depth: number): FilterTree {
    if (variable !== null) return refuse();
    take('sign', '(');
    variable = take('word');
    take('sign', ':');
    const inner = either(depth + 1);
    take('sign', ')');
    variable = null;
    return { kind: 'any', path: name, inner };
  }

  const tree = either(0);
  return at === tokens.length ? tree : refuse();
}
