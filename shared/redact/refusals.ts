// When redaction has to refuse a package: fields that nobody classified, and pairs of fields that nobody accepted (design §6, §7).
import { type AppError, appError } from '../errors.ts';
import type { Policy } from './policy.ts';
import type { OpenPair, Survey } from './redaction-types.ts';

/** An error names the first few; `redact --preview` lists all. */
const namedPlaces = 10;

/** REDACT_UNKNOWN_FIELDS where such fields block, else null. `mode`: what was chosen for them. */
export function refusalOfUnknownFields(survey: Survey, mode: Policy['unknownFields']): AppError | null {
  const count = survey.unknownFields.length + survey.moreUnknownFields;
  if (mode !== 'block' || count === 0) return null;
  return appError('REDACT_UNKNOWN_FIELDS', { count, paths: listed(survey.unknownFields.map(({ path }) => path)) });
}

/** REDACT_OPEN_PAIRS, or null where none is open. */
export function refusalOfOpenPairs(pairs: readonly OpenPair[]): AppError | null {
  if (pairs.length === 0) return null;
  const names = pairs.map(({ id, withheld, kept }) => `${withheld} and ${kept} (${id})`);
  return appError('REDACT_OPEN_PAIRS', { count: pairs.length, pairs: listed(names) });
}

function listed(names: readonly string[]): string {
  const first = names.slice(0, namedPlaces).map((name) => (name.length > 200 ? `${name.slice(0, 200)}…` : name));
  return names.length > namedPlaces ? `${first.join(', ')}, …` : first.join(', ');
}
