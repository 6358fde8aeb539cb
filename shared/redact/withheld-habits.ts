// Finds the records in which something is withheld that most records show: where an officer who looks through them should stop.
import type { Withheld } from './redacted-record.ts';

/** Records that withhold the same places, in the same order. */
type Habit = { readonly paths: ReadonlySet<number>; count: number };

/** Hostile records may withhold other places each: beyond this they count as remarkable without being remembered. */
const mostHabits = 50_000;

export class WithheldHabits {
  readonly #pathOfPointer = new Map<string, number>();
  readonly #numberOfPath = new Map<string, number>();
  readonly #habitOf = new Map<string, number>();
  readonly #habits: Habit[] = [];
  /** Number of each record's habit, in the order in which they were seen; -1 for one that was not remembered. */
  readonly #records: number[] = [];

  see(withheld: readonly Withheld[]): void {
    let key = '';
    for (const { path } of withheld) key += `${this.#numberOf(path)},`;
    let habit = this.#habitOf.get(key);
    if (habit === undefined && this.#habits.length < mostHabits) {
      habit = this.#habits.length;
      this.#habitOf.set(key, habit);
      this.#habits.push({ paths: new Set(withheld.map(({ path }) => this.#numberOf(path))), count: 0 });
    }
    const known = habit === undefined ? undefined : this.#habits[habit];
    if (known !== undefined) known.count += 1;
    this.#records.push(habit ?? -1);
  }

  /** True for the record that was seen as the `place`th, from 0, where it withholds a field that fewer than half of all records withhold. */
  remarkable(): (place: number) => boolean {
    const counts = new Map<number, number>();
    for (const { paths, count } of this.#habits) {
      for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + count);
    }
    const isRare = (path: number) => (counts.get(path) ?? 0) * 2 < this.#records.length;
    const answers = this.#habits.map(({ paths }) => [...paths].some(isRare));
    return (place) => answers[this.#records[place] ?? -1] ?? place < this.#records.length;
  }

  #numberOf(pointer: string): number {
    const known = this.#pathOfPointer.get(pointer);
    if (known !== undefined) return known;
    // Positions in lists do not matter: the second policy is withheld like the first.
    const path = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
    const number = this.#numberOfPath.get(path) ?? this.#numberOfPath.size;
    this.#numberOfPath.set(path, number);
    if (this.#pathOfPointer.size < mostHabits) this.#pathOfPointer.set(pointer, number);
    return number;
  }
}
