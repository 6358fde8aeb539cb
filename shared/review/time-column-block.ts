// The creation times of one page as columns: the instant as the caller had it, and what is needed to write the text again digit by digit.
import type { IndexRow } from './index-row.ts';
import { type Moment, nanosecondsOf, parseMoment } from './moment.ts';

/** `forms` byte of a text that is not rebuilt from digits but kept whole in `odd`. */
export const oddForm = 255;

/** Flag in `forms` for a text that ends in `+00:00` instead of `Z` (Azure Monitor writes it). */
export const offsetFlag = 16;

export type TimeColumnBlock = {
  /** Milliseconds since 1970 UTC; always within the second that the text names. */
  readonly instants: Float64Array;
  /** Where a double rounds `….999999999` up into the next second, the instant as it was given. */
  readonly oddInstants: readonly (readonly [row: number, instant: number])[];
  /** The first nine fraction digits. */
  readonly nanoseconds: Uint32Array;
  /** How many fraction digits the text has (0–9), plus {@link offsetFlag}; or {@link oddForm}. */
  readonly forms: Uint8Array;
  readonly odd: readonly (readonly [row: number, text: string])[];
};

const plainForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(\d{1,9}))?(Z|\+00:00)$/;

export function toTimeColumn(rows: readonly IndexRow[]): TimeColumnBlock {
  const instants = new Float64Array(rows.length);
  const oddInstants: [number, number][] = [];
  const nanoseconds = new Uint32Array(rows.length);
  const forms = new Uint8Array(rows.length);
  const odd: [number, string][] = [];
  for (const [place, row] of rows.entries()) {
    const moment = agreeingMoment(row);
    instants[place] = row.instant;
    nanoseconds[place] = moment === null ? nanosecondsWithin(row.instant) : nanosecondsOf(moment.fraction);
    if (moment !== null && Math.floor(row.instant / 1000) !== moment.second) {
      instants[place] = moment.second * 1000 + (row.instant < moment.second * 1000 ? 0 : 999);
      oddInstants.push([place, row.instant]);
    }
    const plain = moment === null ? null : plainForm.exec(row.createdDateTime);
    if (plain === null) {
      forms[place] = oddForm;
      odd.push([place, row.createdDateTime]);
    } else {
      forms[place] = (plain[1] ?? '').length + (plain[2] === 'Z' ? 0 : offsetFlag);
    }
  }
  return { instants, oddInstants, nanoseconds, forms, odd };
}

/** What the text says, unless it means another moment than the instant: then the instant counts. */
function agreeingMoment(row: IndexRow): Moment | null {
  const moment = parseMoment(row.createdDateTime);
  if (moment === null) return null;
  const milliseconds = moment.second * 1000 + nanosecondsOf(moment.fraction) / 1e6;
  return Math.abs(milliseconds - row.instant) < 1 ? moment : null;
}

function nanosecondsWithin(instant: number): number {
  const rest = instant - Math.floor(instant / 1000) * 1000;
  return Number.isFinite(rest) ? Math.min(999_999_999, Math.max(0, Math.round(rest * 1e6))) : 0;
}
