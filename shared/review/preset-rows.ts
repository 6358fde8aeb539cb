// The selections that no words of a filter can say, since they ask for decisions, membership or findings.
import { assertNever } from '../errors.ts';
import { aadstsOutcome } from '../words/aadsts-outcome.ts';
import type { CaseIndex } from './case-index.ts';
import { foldedColumn } from './folded-column.ts';
import type { RecordSet, RecordStanding } from './record-set.ts';

export type Preset =
  | 'failed'
  | 'another-country'
  | 'mentions-somebody-else'
  | 'open-decisions'
  | 'quarantine'
  | 'hidden-by-licence';

/** What the licence hides reads `hidden` (Graph: riskLevelDuringSignIn). */
const riskPaths = ['riskLevelAggregated', 'riskLevelDuringSignIn', 'riskState', 'riskDetail'] as const;

/**
 * The records of the set that the preset chooses, in the set's order.
 * @param mentioning ids of the records in which the detectors found somebody else; asked for that preset only.
 */
export function presetRows(
  preset: Preset,
  index: CaseIndex,
  set: RecordSet,
  mentioning: ReadonlySet<string>,
): Uint32Array {
  switch (preset) {
    case 'failed':
      return marked(index, set, (mask) => {
        index.errorCodes.mark((code) => code !== null && aadstsOutcome(code) === 'failure', mask);
      });
    case 'another-country': {
      const usual = usualCountry(index, set);
      return marked(index, set, (mask) => {
        const isAnother = (country: string | null) =>
          usual !== null && country !== null && country !== '' && country.toLowerCase() !== usual;
        index.markTexts('location.countryOrRegion', isAnother, mask);
      });
    }
    case 'mentions-somebody-else':
      return marked(index, set, (mask) => {
        for (const id of mentioning) for (const row of index.rowsOfId(id)) mask[row] = 1;
      });
    case 'open-decisions':
      return ofStanding(set, 'open');
    case 'quarantine':
      return ofStanding(set, 'quarantined');
    case 'hidden-by-licence':
      return marked(index, set, (mask) => {
        const one = new Uint8Array(mask.length);
        for (const path of riskPaths) {
          index.markTexts(path, (text) => text === 'hidden', one);
          for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) | (one[row] as number);
        }
      });
    default:
      return assertNever(preset);
  }
}

function ofStanding(set: RecordSet, standing: RecordStanding): Uint32Array {
  return set.records.filter((row) => set.standing(row) === standing);
}

function marked(index: CaseIndex, set: RecordSet, mark: (mask: Uint8Array) => void): Uint32Array {
  const mask = new Uint8Array(index.size());
  mark(mask);
  return set.records.filter((row) => mask[row] === 1);
}

/** The country of most of the subject's sign-ins, in lower case; of two equally frequent ones the one that came first. */
function usualCountry(index: CaseIndex, set: RecordSet): string | null {
  const dictionary = index.dictionary('location.countryOrRegion');
  if (dictionary === null) return null;
  const column = foldedColumn(dictionary);
  const counts = new Uint32Array(column.values().length);
  for (const row of set.records) {
    if (set.membership(row) !== 'subject') continue;
    const code = column.codeOf(row);
    counts[code] = (counts[code] as number) + 1;
  }
  let usual: string | null = null;
  let most = 0;
  for (const [code, country] of column.values().entries()) {
    const count = counts[code] as number;
    if (country === null || country === '' || count <= most) continue;
    usual = country;
    most = count;
  }
  return usual;
}
