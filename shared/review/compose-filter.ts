// From what an officer picked to the words of a filter, and from such words back to picks that can be shown as chips.
import { fieldNamed, filterNames } from './filter-fields.ts';
import { type FilterToken, toFilterTokens } from './filter-tokens.ts';
import { parseFilter } from './parse-filter.ts';

export type PickOperator = 'eq' | 'ne' | 'startswith' | 'gt' | 'ge' | 'lt' | 'le';

/** One chip. Picks hold together: a record must satisfy each. */
export type FilterPick = {
  /** As {@link filterNames} writes it. */
  readonly name: string;
  readonly operator: PickOperator;
  /** Several mean any of them, for `ne` none of them; null is "nothing there". Dates and numbers as text. */
  readonly values: readonly (string | null)[];
};

/** The words for all picks together; null for none. */
export function composeFilter(picks: readonly FilterPick[]): string | null {
  const conditions = picks.filter((pick) => pick.values.length > 0).map(conditionOf);
  return conditions.length === 0 ? null : conditions.join(' and ');
}

/** Several texts as one, each holding; null for none. */
export function allOf(filters: readonly (string | null)[]): string | null {
  const given = filters.filter((filter) => filter !== null);
  const [only] = given;
  if (only === undefined) return null;
  return given.length === 1 ? only : given.map((filter) => `(${filter})`).join(' and ');
}

/**
 * A text in quotes. `%` and `+` are written as escapes, since the reader undoes those of addresses copied from a browser.
 */
export function quotedForFilter(text: string): string {
  return `'${text.replaceAll('%', '%25').replaceAll('+', '%2B').replaceAll("'", "''")}'`;
}

function conditionOf({ name, operator, values }: FilterPick): string {
  const kind = fieldNamed(name)?.kind;
  const isText = kind === 'text' || kind === 'event-types' || kind === 'login-status' || kind === 'outcome';
  const written = values.map((value) => (value === null ? 'null' : isText ? quotedForFilter(value) : value));
  if (kind === 'event-types') {
    const oneOfThem = `${name}/any(t: ${written.map((value) => `t eq ${value}`).join(' or ')})`;
    return operator === 'ne' ? `not ${oneOfThem}` : oneOfThem;
  }
  const [only = 'null'] = written;
  if (written.length === 1) return one(name, operator, only);
  const inner = written.map((value) => one(name, operator === 'ne' ? 'eq' : operator, value)).join(' or ');
  return operator === 'ne' ? `not (${inner})` : `(${inner})`;
}

function one(name: string, operator: PickOperator, value: string): string {
  return operator === 'startswith' ? `startswith(${name},${value})` : `${name} ${operator} ${value}`;
}

/** The picks that say the same as the words; null where no chips can, or where the words are not understood. */
export function picksOfFilter(words: string): readonly FilterPick[] | null {
  if (!parseFilter(words).ok) return null;
  const tokens = toFilterTokens(words);
  if ('expected' in tokens) return null;
  const reader = new PickReader(tokens);
  const picks: FilterPick[] = [];
  do {
    const pick = reader.pick();
    if (pick === null) return null;
    picks.push(pick);
  } while (reader.takes('and'));
  return reader.isAtEnd() ? picks : null;
}

/** Reads words that `parseFilter` has understood already, so that it need only see which form they have. */
class PickReader {
  readonly #tokens: readonly FilterToken[];
  #at = 0;

  constructor(tokens: readonly FilterToken[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#tokens[this.#at]?.kind === 'end';
  }

  takes(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === 'text' || token.text.toLowerCase() !== text) return false;
    this.#at++;
    return true;
  }

  pick(): FilterPick | null {
    const isNegated = this.takes('not');
    const isBracketed = this.takes('(');
    const first = this.#condition();
    if (first === null) return null;
    let values = first.values;
    while (isBracketed && this.takes('or')) {
      const next = this.#condition();
      if (next === null || next.name !== first.name || next.operator !== first.operator) return null;
      values = [...values, ...next.values];
    }
    if (isBracketed && !this.takes(')')) return null;
    if (values.length > 1 && first.operator === 'ne') return null;
    if (!isNegated) return { ...first, values };
    return first.operator === 'eq' ? { ...first, operator: 'ne', values } : null;
  }

  #condition(): FilterPick | null {
    if (this.takes('startswith')) {
      this.takes('(');
      const name = nameOf(this.#next().text);
      this.takes(',');
      const values = valuesOf(this.#next());
      return this.takes(')') && name !== null ? { name, operator: 'startswith', values } : null;
    }
    const token = this.#next();
    const any = /^(.*)\/any$/i.exec(token.text)?.[1];
    if (any !== undefined) return this.#any(any);
    const name = token.kind === 'word' ? nameOf(token.text) : null;
    const operator = this.#next().text.toLowerCase() as PickOperator;
    return name === null ? null : { name, operator, values: valuesOf(this.#next()) };
  }

  #any(list: string): FilterPick | null {
    this.takes('(');
    const variable = this.#next().text;
    this.takes(':');
    const values: (string | null)[] = [];
    do {
      if (this.#next().text !== variable || !this.takes('eq')) return null;
      values.push(...valuesOf(this.#next()));
    } while (this.takes('or'));
    const name = nameOf(list);
    return this.takes(')') && name !== null ? { name, operator: 'eq', values } : null;
  }

  #next(): FilterToken {
    const token = this.#tokens[this.#at++] ?? this.#tokens[this.#tokens.length - 1];
    if (token === undefined) throw new Error('a filter without an end');
    return token;
  }
}

/** Null in words is nothing; a text that reads 'null' is a text. A typed plus may be a plus or a blank: then both are meant. */
function valuesOf({ kind, text, blankForPlus }: FilterToken): readonly (string | null)[] {
  if (kind === 'text') return blankForPlus === undefined ? [text] : [text, blankForPlus];
  return [text.toLowerCase() === 'null' ? null : text];
}

function nameOf(written: string): string | null {
  const wanted = written.replaceAll('.', '/').toLowerCase();
  return filterNames.find((name) => name.toLowerCase() === wanted) ?? null;
}
