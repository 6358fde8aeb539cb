// Part of the search by text: keeps long forms that were written, since one run of like letters in a text that somebody outside
// chose makes thousands of places where the same form has to be compared; writing it anew each time held up the sealing.
import type { ValueForms } from './value-forms.ts';

/** Shorter forms are written faster than they are found again. */
const longBytes = 256;
const mostBytes = 8 << 20;

export class FormCache {
  readonly #forms: ValueForms;
  readonly #kept = new Map<number, Uint8Array>();
  #keptBytes = 0;

  constructor(forms: ValueForms) {
    this.#forms = forms;
  }

  /**
   * The bytes of a form, valid until the next call.
   * @param owner value number times 16, plus the form
   */
  formOf(owner: number): Uint8Array {
    const known = this.#kept.get(owner);
    if (known !== undefined) return known;
    const length = this.#forms.write(owner >>> 4, owner & 15);
    const written = this.#forms.bytes.subarray(0, length);
    if (length >= longBytes) this.#keep(owner, Uint8Array.from(written));
    return written;
  }

  /** The oldest go first; a form as long as the whole room is not kept. */
  #keep(owner: number, form: Uint8Array): void {
    if (form.length > mostBytes / 4) return;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#keptBytes + form.length <= mostBytes) break;
      this.#kept.delete(oldest);
      this.#keptBytes -= length;
    }
    this.#kept.set(owner, form);
    this.#keptBytes += form.length;
  }
}
