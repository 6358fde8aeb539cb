// Fills the gram tables with every form of every value. Of each form only a few grams in a row are remembered, at a place that
// tells it from the others: the names of one tenant begin alike.
import { type GramLength, hashOfGram } from './gram-hash.ts';
import { GramTable, type Stride } from './gram-table.ts';
import { formCount, isTextForm, type ValueForms } from './value-forms.ts';

export type GramTables = {
  readonly long: GramTable | undefined;
  readonly short: GramTable | undefined;
  /** Bytes of the longest form of any value, and of the longest in the value's own letters. */
  readonly longestForm: number;
  readonly longestText: number;
};

const shortStride = 2;
/** Grams that may pass the filter before the stride is shortened: more, and too much passes by chance. */
const gramBudget = 10_000_000;
/** Forms that an ordinary value has: text, reversed, hex, three of Base64, now and then digits. */
const usualForms = 7;
/** Enough values to see what is common among them. */
const sampledValues = 8_192;

/** Reads all forms twice: once to see how long they are and which grams are common, once to remember them. */
export function buildGramTables(forms: ValueForms, stride: Stride = strideFor(forms.count)): GramTables {
  const shortestLong = 8 + stride - 1;
  const { bytes } = forms;
  const common = new CommonGrams();
  const sampleEvery = Math.ceil(forms.count / sampledValues);
  let [longForms, shortForms, longestForm, longestText] = [0, 0, 0, 0];
  for (let value = 0; value < forms.count; value += 1) {
    for (let form = 0; form < formCount; form += 1) {
      const length = forms.write(value, form);
      if (length === 0) continue;
      const isLong = length >= shortestLong;
      if (isLong) longForms += 1;
      else shortForms += 1;
      if (length > longestForm) longestForm = length;
      if (length > longestText && isTextForm(form)) longestText = length;
      if (value % sampleEvery === 0) common.count(bytes, length, isLong ? stride : shortStride, isLong ? 8 : 5);
    }
  }
  const long = longForms === 0 ? undefined : new GramTable(8, stride, longForms);
  const short = shortForms === 0 ? undefined : new GramTable(5, shortStride, shortForms);
  for (let value = 0; value < forms.count; value += 1) {
    for (let form = 0; form < formCount; form += 1) {
      const length = forms.write(value, form);
      const table = length >= shortestLong ? long : short;
      if (length > 0 && table !== undefined) remember(table, common, bytes, length, value * 16 + form);
    }
  }
  return { long, short, longestForm, longestText };
}

function strideFor(values: number): Stride {
  if (values * usualForms * 8 <= gramBudget) return 8;
  return values * usualForms * 4 <= gramBudget ? 4 : 2;
}

function remember(table: GramTable, common: CommonGrams, bytes: Uint8Array, length: number, owner: number): void {
  const { gramLength, stride } = table;
  const first = common.rarestPlace(bytes, length, stride, gramLength);
  for (let at = first; at < first + stride; at += 1) table.admit(hashOfGram(bytes, at, gramLength));
  table.add(hashOfGram(bytes, first, gramLength), owner, first);
}

/** Counts grams of a sample of the values, in a sketch that fits a processor's cache. */
class CommonGrams {
  readonly #seen = new Uint8Array(1 << 20);

  count(bytes: Uint8Array, length: number, stride: number, gramLength: GramLength): void {
    const last = length - gramLength - stride + 1;
    for (let place = 0; place < placeCount(last); place += 1) {
      const first = placeAt(place, last);
      for (let at = first; at < first + stride; at += 1) {
        const cell = hashOfGram(bytes, at, gramLength) & (this.#seen.length - 1);
        const seen = this.#seen[cell] ?? 0;
        if (seen < 255) this.#seen[cell] = seen + 1;
      }
    }
  }

  /** Where `stride` grams in a row begin of which the commonest is least common. */
  rarestPlace(bytes: Uint8Array, length: number, stride: number, gramLength: GramLength): number {
    const last = length - gramLength - stride + 1;
    let best = 0;
    let least = 256;
    for (let place = 0; place < placeCount(last) && least > rareEnough; place += 1) {
      const first = placeAt(place, last);
      let most = 0;
      for (let at = first; at < first + stride && most < least; at += 1) {
        most = Math.max(most, this.#seen[hashOfGram(bytes, at, gramLength) & (this.#seen.length - 1)] ?? 0);
      }
      if (most >= least) continue;
      least = most;
      best = first;
    }
    return best;
  }
}

const mostPlaces = 5;
/** So often by chance, in a sketch of this size. */
const rareEnough = 3;

/** A few places spread over the form are tried, from its beginning to the `last` one that fits. */
function placeCount(last: number): number {
  return Math.min(last + 1, mostPlaces);
}

function placeAt(place: number, last: number): number {
  const places = placeCount(last);
  return places === 1 ? 0 : Math.floor((place * last) / (places - 1));
}
