// The creation times of all records: exact order with every digit, and the delivered text on demand.
import { grown, withLength } from './growable-array.ts';
import { type Moment, nanosecondsOf, secondText } from './moment.ts';
import { oddForm, offsetFlag, type TimeColumnBlock } from './time-column-block.ts';

export class TimeColumn {
  #instants = new Float64Array(0);
  #nanoseconds = new Uint32Array(0);
  #forms = new Uint8Array(0);
  readonly #odd = new Map<number, string>();
  readonly #oddInstants = new Map<number, number>();
  #size = 0;

  reserve(rows: number): void {
    if (rows <= this.#instants.length) return;
    this.#instants = withLength(this.#instants, rows);
    this.#nanoseconds = withLength(this.#nanoseconds, rows);
    this.#forms = withLength(this.#forms, rows);
  }

  append(block: TimeColumnBlock): void {
    const end = this.#size + block.instants.length;
    this.#instants = grown(this.#instants, end);
    this.#nanoseconds = grown(this.#nanoseconds, end);
    this.#forms = grown(this.#forms, end);
    this.#instants.set(block.instants, this.#size);
    this.#nanoseconds.set(block.nanoseconds, this.#size);
    this.#forms.set(block.forms, this.#size);
    for (const [row, instant] of block.oddInstants) this.#oddInstants.set(this.#size + row, instant);
    for (const [row, text] of block.odd) this.#odd.set(this.#size + row, text);
    this.#size = end;
  }

  /** As it was given. */
  instantOf(row: number): number {
    return this.#oddInstants.get(row) ?? (this.#instants[row] as number);
  }

  secondOf(row: number): number {
    return Math.floor((this.#instants[row] as number) / 1000);
  }

  nanosecondsOf(row: number): number {
    return this.#nanoseconds[row] as number;
  }

  /** The text as delivered. */
  textOf(row: number): string {
    const form = this.#forms[row] as number;
    if (form === oddForm) return this.#odd.get(row) as string;
    const digits = form & (offsetFlag - 1);
    const fraction = digits === 0 ? '' : `.${String(this.#nanoseconds[row]).padStart(9, '0').slice(0, digits)}`;
    return `${secondText(this.secondOf(row))}${fraction}${form & offsetFlag ? '+00:00' : 'Z'}`;
  }

  compare(left: number, right: number): number {
    return (
      this.secondOf(left) - this.secondOf(right) ||
      this.nanosecondsOf(left) - this.nanosecondsOf(right) ||
      compareText(this.#digitsBeyond(left), this.#digitsBeyond(right))
    );
  }

  /** Seconds and nanoseconds of every row as sorting keys; before 1970 and after 2105 all times have the same key. */
  sortingKeys(): { readonly seconds: Uint32Array; readonly nanoseconds: Uint32Array } {
    const instants = this.#instants;
    const seconds = new Uint32Array(this.#size);
    const nanoseconds = this.#nanoseconds.slice(0, this.#size);
    for (let row = 0; row < seconds.length; row++) {
      const second = Math.floor((instants[row] as number) / 1000);
      seconds[row] = Math.min(0xffffffff, Math.max(0, second));
      if (second < 0 || second >= 0xffffffff) nanoseconds[row] = 0;
    }
    return { seconds, nanoseconds };
  }

  /** Sets `mask` by how each row's time stands to `moment`: `accepts` is asked once about -1, 0 and 1. */
  mark(moment: Moment, accepts: (difference: number) => boolean, mask: Uint8Array): void {
    const [before, same, after] = [accepts(-1) ? 1 : 0, accepts(0) ? 1 : 0, accepts(1) ? 1 : 0];
    const from = moment.second * 1000;
    const to = from + 1000;
    const instants = this.#instants;
    const size = this.#size;
    for (let row = 0; row < size; row++) {
      const instant = instants[row] as number;
      if (instant < from) mask[row] = before;
      else if (instant >= to) mask[row] = after;
      else {
        const difference = this.#withinSecond(row, moment);
        mask[row] = difference < 0 ? before : difference > 0 ? after : same;
      }
    }
  }

  #withinSecond(row: number, moment: Moment): number {
    const difference = (this.#nanoseconds[row] as number) - nanosecondsOf(moment.fraction);
    return difference || compareText(this.#digitsBeyond(row), moment.fraction.slice(9));
  }

  /** Fraction digits from the tenth on, without trailing zeros; texts of the plain form have none. */
  #digitsBeyond(row: number): string {
    if (this.#forms[row] !== oddForm) return '';
    const fraction = /\.(\d+)/.exec(this.#odd.get(row) as string)?.[1] ?? '';
    return fraction.slice(9).replace(/0+$/, '');
  }
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
