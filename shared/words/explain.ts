// `signet explain`: plain words for an AADSTS code, a field or a value; and the list of words that belong to nobody.

import type { SignInOutcome } from './aadsts-outcome.ts';
import { aadstsWord } from './aadsts-word.ts';
import { fieldWords } from './en/field-words.ts';
import { valueWords } from './en/value-words.ts';
import type { Language } from './language.ts';
import { fieldWords as dutchFields } from './nl/field-words.ts';
import { valueWords as dutchValues } from './nl/value-words.ts';
import { valueKindOfPath } from './value-kinds.ts';

export type Explanation =
  | { readonly kind: 'code'; readonly code: number; readonly outcome: SignInOutcome; readonly says: string }
  /** `path` is a catalogue path, `[*]` standing for every item. */
  | { readonly kind: 'field'; readonly path: string; readonly says: string }
  /** `of` is the value kind, Graph's type name in most cases; `value` is written as in the records. */
  | { readonly kind: 'value'; readonly of: string; readonly value: string; readonly says: string };

const dictionaries = {
  en: { fieldWords, valueWords },
  nl: { fieldWords: dutchFields, valueWords: dutchValues },
} as const satisfies Record<Language, unknown>;

/**
 * Everything known about a word, codes first, then fields, then values; empty where nothing is. Capitals do not matter.
 * A number that is no known code is still answered, as "not in our list".
 * @param what `50126`, `AADSTS50126`, `riskState`, `deviceDetail.displayName`, `/deviceDetail/displayName`, `hidden`.
 */
export function explain(what: string, language: Language): readonly Explanation[] {
  const asked = what.trim();
  const code = /^(?:AADSTS)?(\d{1,9})$/i.exec(asked)?.[1];
  if (code !== undefined) return [explainCode(Number(code), language)];
  if (asked === '') return [];
  return [...explainField(asked, language), ...explainValue(asked, language)];
}

/** The words for one code, known or not. */
export function explainCode(code: number, language: Language): Extract<Explanation, { kind: 'code' }> {
  return { kind: 'code', code, ...aadstsWord(code, language) };
}

/** The words for the value of a field, or null where the field holds no fixed values or the value is new. */
export function wordsOfValue(path: string, value: string, language: Language): string | null {
  const kind = valueKindOfPath.get(path);
  if (kind === undefined) return null;
  const members = dictionaries[language].valueWords[kind] ?? {};
  // Graph writes controls as `mfa` or `Mfa`, depending on the year, and several conditions as `application,users`.
  const known = (one: string): string | null => {
    const name = kind === 'grantControl' || kind === 'sessionControl' ? one.toLowerCase() : one;
    return Object.hasOwn(members, name) ? (members[name] ?? null) : null;
  };
  if (kind !== 'conditionalAccessConditions') return known(value);
  const all = value.split(',').map(known);
  return all.includes(null) ? null : all.join(' ');
}

function explainField(asked: string, language: Language): Explanation[] {
  const wanted = plainPath(asked);
  const words = Object.entries(dictionaries[language].fieldWords);
  const byPath = words.filter(([path]) => plainPath(path) === wanted);
  const found = byPath.length > 0 ? byPath : words.filter(([path]) => lastStep(path) === wanted);
  return withoutTwins(found).map(([path, says]) => ({ kind: 'field', path, says }));
}

/** Names that differ in capitals only (a column of Log Analytics beside Graph's property) and mean the same are said once. */
function withoutTwins(
  found: readonly (readonly [path: string, says: string])[],
): readonly (readonly [string, string])[] {
  const said = new Set<string>();
  return found.filter(([path, says]) => {
    const key = `${path.toLowerCase()} ${says}`;
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

function explainValue(asked: string, language: Language): Explanation[] {
  const wanted = asked.toLowerCase();
  return Object.entries(dictionaries[language].valueWords).flatMap(([of, members]) =>
    Object.entries(members)
      .filter(([value]) => value.toLowerCase() === wanted)
      .map(([value, says]): Explanation => ({ kind: 'value', of, value, says })),
  );
}

/** One spelling for `a[*].b`, `a[0].b`, `a/0/b` and `/a/0/b`. */
function plainPath(path: string): string {
  return path
    .toLowerCase()
    .replace(/\[(\*|\d+)\]/g, '')
    .split(/[./]/)
    .filter((step) => step !== '' && !/^\d+$/.test(step))
    .join('.');
}

function lastStep(path: string): string {
  const plain = plainPath(path);
  return plain.slice(plain.lastIndexOf('.') + 1);
}

let cachedKnownWords: ReadonlySet<string> | null = null;

/**
 * Words of the log itself, in lower case: names of properties and of their fixed values. They say nothing about anybody,
 * so a search for withheld texts need not stop at them (design §6).
 */
export function knownWords(): ReadonlySet<string> {
  cachedKnownWords ??= new Set([
    ...Object.keys(fieldWords).flatMap((path) => [path.toLowerCase(), lastStep(path)]),
    ...Object.values(valueWords).flatMap((members) => Object.keys(members).map((value) => value.toLowerCase())),
    ...protocolWords,
  ]);
  return cachedKnownWords;
}

/** Texts that Microsoft writes into free-text places of very many records. */
const protocolWords = [
  'true',
  'false',
  'other.',
  'azuread',
  'oauth2',
  'openid',
  'password hash sync',
  'password in the cloud',
  'pass-through authentication',
  'correct password',
  'first factor requirement satisfied by claim in the token',
  'mfa requirement satisfied by claim in the token',
  'conditional access',
  'login hint present',
  'is cae token',
  'root key type',
  'oauth scope info',
  'legacy tls (tls 1.0, 1.1, 3des)',
];
