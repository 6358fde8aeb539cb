// A column of GUIDs that differ from record to record (correlation and request ids): 16 bytes each instead of a string.
import type { GuidBlock } from './column-block.ts';
import { grown, withLength } from './growable-array.ts';
import { guidText, readGuid, sameWords } from './guid-words.ts';
import type { IdColumn } from './id-column.ts';

const noText = 0;
const sameAsId = 1;
const oddFlag = 0x80000000;

export class GuidColumn {
  readonly #ids: IdColumn;
  // 0 no text, 1 the record's own id, then 2 + place in #guids; with the high bit, place in #odd.
  #codes = new Uint32Array(0);
  #guids = new Uint32Array(0);
  #guidCount = 0;
  readonly #odd: string[] = [];
  #size = 0;

  constructor(ids: IdColumn) {
    this.#ids = ids;
  }

  reserve(rows: number): void {
    if (rows > this.#codes.length) this.#codes = withLength(this.#codes, rows);
  }

  append(block: GuidBlock): void {
    const end = this.#size + block.kinds.length;
    this.#codes = grown(this.#codes, end);
    let guid = this.#guidCount;
    let odd = 0;
    for (let row = 0; row < block.kinds.length; row++) {
      const kind = block.kinds[row] as number;
      let code = kind;
      if (kind === 2) code = 2 + guid++;
      else if (kind === 3) {
        code = (oddFlag | this.#odd.length) >>> 0;
        this.#odd.push(block.odd[odd++] ?? '');
      }
      this.#codes[this.#size + row] = code;
    }
    this.#guids = grown(this.#guids, guid * 4);
    this.#guids.set(block.guids, this.#guidCount * 4);
    this.#guidCount = guid;
    this.#size = end;
  }

  readonly valueOf = (row: number): string | null => {
    const code = this.#codes[row] as number;
    if (code === noText) return null;
    if (code === sameAsId) return this.#ids.textOf(row);
    if (code >= oddFlag) return this.#odd[code - oddFlag] as string;
    return guidText(this.#guids, (code - 2) * 4);
  };

  /** Like a dictionary's `mark`, but asks `accepts` per row. */
  readonly mark = (accepts: (value: string | null) => boolean, mask: Uint8Array): void => {
    for (let row = 0; row < this.#size; row++) mask[row] = accepts(this.valueOf(row)) ? 1 : 0;
  };

  /** Marks the rows whose text is `lowerCaseText` without regard to case, comparing bytes. */
  markEqual(lowerCaseText: string, mask: Uint8Array): void {
    const words = new Uint32Array(4);
    const isGuid = readGuid(lowerCaseText, words, 0);
    for (let row = 0; row < this.#size; row++) {
      const code = this.#codes[row] as number;
      let same = false;
      if (code >= oddFlag) same = (this.#odd[code - oddFlag] as string).toLowerCase() === lowerCaseText;
      else if (code === sameAsId) {
        same = this.#ids.isEqual(row, lowerCaseText, isGuid ? words : null);
      } else if (code !== noText) same = isGuid && sameWords(this.#guids, (code - 2) * 4, words, 0);
      mask[row] = same ? 1 : 0;
    }
  }
}
