// Fills the gram tables with every form of every value. Of each form only a few grams in a row are remembered, at a place that
// tells it from the others: the names of one tenant begin alike.
import { type GramLength, hashGrams } from './gram-hash.ts';
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

/** Reads the forms of a sample first, to see how many there are and which grams are common; then all, to remember them. */
export function buildGramTables(forms: ValueForms, stride: Stride = strideFor(forms.count)): GramTables {
  const shortestLong = 8 + stride - 1;
  const { bytes } = forms;
  const common = new CommonGrams();
  const sampleEvery = Math.max(1, Math.ceil(forms.count / sampledValues));
  let [longForms, shortForms] = [0, 0];
  for (let sample = 0; sample * sampleEvery < forms.count; sample += 1) {
    // Not each time the same one of so many: what a record withholds comes in the same order from record to record.
    const value = Math.min(sample * sampleEvery + (Math.imul(sample, 40_503) % sampleEvery), forms.count - 1);
    for (let form = 0; form < formCount; form += 1) {
      const length = forms.write(value, form);
      if (length === 0) continue;
      const isLong = length >= shortestLong;
      if (isLong) longForms += 1;
      else shortForms += 1;
      common.count(bytes, length, isLong ? stride : shortStride, isLong ? 8 : 5);
    }
  }
  // A sample of some thousand is out by a hundredth or two.
  const all = sampleEvery === 1 ? 1 : sampleEvery * 1.02;
  const long = new GramTable(8, stride, Math.ceil(longForms * all));
  const short = new GramTable(5, shortStride, Math.ceil(shortForms * all));
  let [longestForm, longestText] = [0, 0];
  for (let value = 0; value < forms.count; value += 1) {
    for (let form = 0; form < formCount; form += 1) {
      const length = forms.write(value, form);
      if (length === 0) continue;
      if (length > longestForm) longestForm = length;
      if (length > longestText && isTextForm(form)) longestText = length;
      remember(length >= shortestLong ? long : short, common, bytes, length, value * 16 + form);
    }
  }
  return {
    long: long.isEmpty ? undefined : long,
    short: short.isEmpty ? undefined : short,
    longestForm,
    longestText,
  };
}

function strideFor(values: number): Stride {
  if (values * usualForms * 8 <= gramBudget) return 8;
  return values * usualForms * 4 <= gramBudget ? 4 : 2;
}

/** Of the grams that are looked at together. */
const hashes = new Int32Array(8);

function remember(table: GramTable, common: CommonGrams, bytes: Uint8Array, length: number, owner: number): void {
  const { gramLength, stride } = table;
  const first = common.rarestPlace(bytes, length, stride, gramLength);
  hashGrams(bytes, first, stride, gramLength, hashes);
  for (let gram = 0; gram < stride; gram += 1) table.admit(hashes[gram] as number);
  table.add(hashes[0] as number, owner, first);
}

/** Counts grams of a sample of the values, in a sketch that fits a processor's cache. */
class CommonGrams {
  readonly #seen = new Uint8Array(1 << 20);

  count(bytes: Uint8Array, length: number, stride: number, gramLength: GramLength): void {
    const last = length - gramLength - stride + 1;
    for (let place = 0; place < placeCount(last); place += 1) {
      hashGrams(bytes, placeAt(place, last), stride, gramLength, hashes);
      for (let gram = 0; gram < stride; gram += 1) {
        const cell = (hashes[gram] as number) & (this.#seen.length - 1);
        const seen = this.#seen[cell] as number;
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
      hashGrams(bytes, first, stride, gramLength, hashes);
      let most = 0;
      for (let gram = 0; gram < stride && most < least; gram += 1) {
        most = Math.max(most, this.#seen[(hashes[gram] as number) & (this.#seen.length - 1)] as number);
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
