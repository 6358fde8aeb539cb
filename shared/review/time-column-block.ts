// The creation times of one page as columns: the instant as the caller had it, and what is needed to write the text again digit by digit.
import type { IndexRow } from './index-row.ts';
import { nanosecondsOf, parseMoment } from './moment.ts';

/** `forms` byte of a text that is not rebuilt from digits but kept whole in `odd`. */
export const oddForm = 255;

/** Flag in `forms` for a text that ends in `+00:00` instead of `Z` (Azure Monitor writes it). */
export const offsetFlag = 16;

export type TimeColumnBlock = {
  readonly instants: Float64Array;
  /** The first nine fraction digits. */
  readonly nanoseconds: Uint32Array;
  /** How many fraction digits the text has (0–9), plus {@link offsetFlag}; or {@link oddForm}. */
  readonly forms: Uint8Array;
  readonly odd: readonly (readonly [row: number, text: string])[];
};

const plainForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(\d{1,9}))?(Z|\+00:00)$/;

export function toTimeColumn(rows: readonly IndexRow[]): TimeColumnBlock {
  const instants = new Float64Array(rows.length);
  const nanoseconds = new Uint32Array(rows.length);
  const forms = new Uint8Array(rows.length);
  const odd: [number, string][] = [];
  for (const [place, row] of rows.entries()) {
    instants[place] = row.instant;
    const moment = parseMoment(row.createdDateTime);
    const agrees = moment !== null && moment.second === Math.floor(row.instant / 1000);
    nanoseconds[place] = agrees ? nanosecondsOf(moment.fraction) : instantNanoseconds(row.instant);
    const plain = agrees ? plainForm.exec(row.createdDateTime) : null;
    if (plain === null) {
      forms[place] = oddForm;
      odd.push([place, row.createdDateTime]);
    } else {
      forms[place] = (plain[1] ?? '').length + (plain[2] === 'Z' ? 0 : offsetFlag);
    }
  }
  return { instants, nanoseconds, forms, odd };
}

/** Where text and instant disagree about the second (a rounded double, a text of another kind), the instant decides the order. */
function instantNanoseconds(instant: number): number {
  const rest = instant - Math.floor(instant / 1000) * 1000;
  return Number.isFinite(rest) ? Math.min(999_999_999, Math.max(0, Math.round(rest * 1e6))) : 0;
}
