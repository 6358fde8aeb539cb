// Reads the sign-in report API's `$filter` words, old and new, into a tree (issue vocabulary: reference/graph-sign-ins.md §1 "F:").
import { type AppError, appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { type FilterField, fieldNamed, filterNames } from './filter-fields.ts';
import { conditionOn, type Operand } from './filter-operands.ts';
import { type FilterToken, toFilterTokens } from './filter-tokens.ts';
import type { Filter, MemberCondition } from './filter-tree.ts';

/** Deep enough for anything a person writes; a filter nested deeper could exhaust the stack. */
const deepest = 100;

/** Stops the reader from anywhere in the recursion; caught in {@link parseFilter} alone. */
class NotUnderstood extends Error {
  readonly failure: AppError;
  constructor(failure: AppError) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Dates compare as instants with all digits, texts without regard to case. Errors name the place (from 1) and what may stand
 * there; never the words themselves, which may hold a name.
 */
export function parseFilter(typed: string): Result<Filter, AppError> {
  const tokens = toFilterTokens(typed);
  if ('expected' in tokens) return fail(notUnderstood(tokens.position, tokens.expected));
  try {
    const reader = new FilterReader(tokens);
    return ok(reader.whole());
  } catch (error) {
    if (error instanceof NotUnderstood) return fail(error.failure);
    throw error;
  }
}

function notUnderstood(position: number, expected: string): AppError {
  return appError('REVIEW_FILTER_NOT_UNDERSTOOD', { position, expected });
}

class FilterReader {
  readonly #tokens: readonly FilterToken[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly FilterToken[]) {
    this.#tokens = tokens;
  }

  whole(): Filter {
    const filter = this.#chain<Filter>(() => this.#condition());
    if (this.#here().kind !== 'end') this.#stop("'and', 'or' or the end");
    return filter;
  }

  /** `or` binds weaker than `and`, `and` weaker than `not`. */
  #chain<T>(one: () => T | Joined<T>): T {
    this.#depth++;
    if (this.#depth > deepest) this.#stop(`fewer than ${deepest} brackets within brackets`);
    const alternatives: T[] = [];
    do {
      const conditions: T[] = [];
      do conditions.push(this.#negated(one));
      while (this.#takeWord('and'));
      alternatives.push(joined('and', conditions));
    } while (this.#takeWord('or'));
    this.#depth--;
    return joined('or', alternatives);
  }

  #negated<T>(one: () => T | Joined<T>): T {
    let isNegated = false;
    while (this.#takeWord('not')) isNegated = !isNegated;
    let inner: T;
    if (this.#takeSign('(')) {
      inner = this.#chain(one);
      this.#expectSign(')');
    } else inner = one() as T;
    return isNegated ? ({ kind: 'not', of: inner } as T) : inner;
  }

  #condition(): Filter {
    const token = this.#here();
    if (token.kind !== 'word') this.#stop('a field name');
    if (/^startswith$/i.test(token.text) && this.#next().text === '(') return this.#startsWith();
    this.#at++;
    const any = /^(.*)\/any$/i.exec(token.text);
    const field = this.#field(any?.[1] ?? token.text, token);
    if (any !== null) return this.#any(field, token);
    if (field.kind === 'event-types') this.#stop("/any(t: t eq '…') behind signInEventTypes");
    const operator = this.#operator();
    return this.#checked(conditionOn(field, operator, this.#operand()), token);
  }

  #startsWith(): Filter {
    this.#at += 2;
    const name = this.#here();
    if (name.kind !== 'word') this.#stop('a field name');
    this.#at++;
    const field = this.#field(name.text, name);
    this.#expectSign(',');
    const filter = this.#checked(conditionOn(field, 'startswith', this.#operand()), name);
    this.#expectSign(')');
    // OData services also take the long form `startswith(…) eq true`.
    if (!this.#takeWord('eq')) return filter;
    if (this.#takeWord('true')) return filter;
    if (this.#takeWord('false')) return { kind: 'not', of: filter };
    return this.#stop('true or false');
  }

  #any(field: FilterField, token: FilterToken): Filter {
    if (field.kind !== 'event-types') this.#stop('signInEventTypes before /any', token);
    this.#expectSign('(');
    const variable = this.#here();
    if (variable.kind !== 'word') this.#stop("a name such as t, as in any(t: t eq '…')");
    this.#at++;
    this.#expectSign(':');
    const of = this.#chain<MemberCondition>(() => this.#member(variable.text));
    this.#expectSign(')');
    return { kind: 'any-event-type', of };
  }

  #member(variable: string): MemberCondition {
    if (this.#here().text !== variable) this.#stop('the name before the colon');
    this.#at++;
    const operator = this.#operator();
    const operand = this.#operand();
    if ((operator !== 'eq' && operator !== 'ne') || operand.kind !== 'text') {
      this.#stop("eq or ne and a text such as 'interactiveUser'", this.#tokens[this.#at - 1]);
    }
    return { kind: 'member', operator, texts: operand.texts };
  }

  #operator(): string {
    const token = this.#here();
    if (token.kind !== 'word' || !/^(eq|ne|gt|ge|lt|le)$/i.test(token.text)) this.#stop('eq, ne, gt, ge, lt or le');
    this.#at++;
    return token.text.toLowerCase();
  }

  #operand(): Operand {
    const token = this.#here();
    const next = this.#next();
    this.#at++;
    if (token.kind === 'text') {
      const texts = token.blankForPlus === undefined ? [token.text] : [token.text, token.blankForPlus];
      return { kind: 'text', texts: texts.map((text) => text.toLowerCase()), position: token.position };
    }
    if (token.kind === 'value') return { kind: 'bare', text: token.text, position: token.position };
    if (token.kind === 'word') {
      // Azure AD Graph and OData 3 wrote datetime'…', datetimeoffset'…' and guid'…'.
      if (/^(datetime|datetimeoffset|guid)$/i.test(token.text) && next.kind === 'text') return this.#operand();
      if (/^(true|false|null)$/i.test(token.text)) {
        return { kind: 'bare', text: token.text.toLowerCase(), position: token.position };
      }
    }
    return this.#stop("a value, such as 'text', 50126 or 2025-01-31T00:00:00Z", token);
  }

  #field(name: string, token: FilterToken): FilterField {
    const field = fieldNamed(name);
    if (field !== null) return field;
    throw new NotUnderstood(
      appError('REVIEW_FILTER_UNKNOWN_FIELD', { position: token.position, fields: filterNames.join(', ') }),
    );
  }

  #checked(made: Filter | { readonly position: number; readonly expected: string }, field: FilterToken): Filter {
    if (!('expected' in made)) return made;
    throw new NotUnderstood(notUnderstood(made.position || field.position, made.expected));
  }

  #takeWord(word: string): boolean {
    const token = this.#here();
    if (token.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.#at++;
    return true;
  }

  #takeSign(sign: string): boolean {
    const token = this.#here();
    if (token.kind !== 'sign' || token.text !== sign) return false;
    this.#at++;
    return true;
  }

  #expectSign(sign: string): void {
    if (!this.#takeSign(sign)) this.#stop(`'${sign}'`);
  }

  #here(): FilterToken {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as FilterToken;
  }

  #next(): FilterToken {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)] as FilterToken;
  }

  #stop(expected: string, token: FilterToken = this.#here()): never {
    throw new NotUnderstood(notUnderstood(token.position, expected));
  }
}

type Joined<T> = { readonly kind: 'and' | 'or'; readonly of: readonly T[] };

function joined<T>(kind: 'and' | 'or', conditions: readonly T[]): T {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : ({ kind, of: conditions } as T);
}
