// The names that may be filtered by, old and new, and what each of them is in the index.
import { type IndexedTextPath, indexedTextPaths } from './index-row.ts';

export type FilterField =
  | { readonly kind: 'text'; readonly path: IndexedTextPath | 'id' }
  | { readonly kind: 'time' }
  | { readonly kind: 'error-code' }
  /** The 2016 report API's name for success and failure; failure is every error code but 0. */
  | { readonly kind: 'login-status' }
  /** Ours, not Graph's: the portal's three words, which no single name of Graph tells apart. */
  | { readonly kind: 'outcome' }
  | { readonly kind: 'interactive' }
  | { readonly kind: 'event-types' };

const special: readonly (readonly [name: string, field: FilterField])[] = [
  ['createdDateTime', { kind: 'time' }],
  ['signinDateTime', { kind: 'time' }],
  ['id', { kind: 'text', path: 'id' }],
  ['status/errorCode', { kind: 'error-code' }],
  ['loginStatus', { kind: 'login-status' }],
  ['outcome', { kind: 'outcome' }],
  ['isInteractive', { kind: 'interactive' }],
  ['signInEventTypes', { kind: 'event-types' }],
  ['location/country', { kind: 'text', path: 'location.countryOrRegion' }],
];

const texts = indexedTextPaths
  .filter((path) => path !== 'signInEventTypes')
  .map((path) => [path.replace('.', '/'), { kind: 'text', path }] as const satisfies readonly [string, FilterField]);

/** Names as a person may write them, in the order in which they are best listed. */
export const filterNames: readonly string[] = [...special, ...texts].map(([name]) => name);

const byName = new Map<string, FilterField>([...special, ...texts].map(([name, field]) => [name.toLowerCase(), field]));

/** Case does not matter; `location.city` means `location/city`. */
export function fieldNamed(name: string): FilterField | null {
  return byName.get(name.replaceAll('.', '/').toLowerCase()) ?? null;
}
