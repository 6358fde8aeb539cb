// Pure: from the coverage statement to a calendar of days and classes. Each day shows the worst thing known of it, so that a gap
// of an hour is never painted over by the rest of its day.
import type { Coverage, EventClass, WindowState } from '../../shared/model/coverage.ts';

export const dayStates = [
  'answered',
  'empty',
  'file',
  'not-asked',
  'provisional',
  'unsealed',
  'cut',
  'gap',
  'forbidden',
] as const;
export type DayState = (typeof dayStates)[number];

export type CalendarDay = { readonly day: string; readonly state: DayState; readonly records: number };
export type CalendarRow = { readonly eventClass: EventClass; readonly days: readonly CalendarDay[] };

const dayMilliseconds = 86_400_000;

/** Gaps that mean: this account or tenant may not. */
const refusals: ReadonlySet<string> = new Set([
  'NOT_PREMIUM',
  'PERMISSION_MISSING',
  'ROLE_MISSING',
  'NO_DIRECTORY_ACCESS',
  'FORBIDDEN',
]);

const stateOfWindow = {
  answered: 'answered',
  empty: 'empty',
  provisional: 'provisional',
  unsealed: 'unsealed',
  failed: 'gap',
  'behind-retention': 'cut',
  'from-file': 'file',
} as const satisfies Record<WindowState, DayState>;

/** One row per class that was asked or brought records; at most `longest` days, the latest ones. */
export function coverageCalendar(coverage: Coverage, longest = 62): readonly CalendarRow[] {
  const { windows, counts, gaps } = coverage;
  const classes = (['interactiveUser', 'nonInteractiveUser', 'other'] as const).filter(
    (eventClass) =>
      windows.some((window) => window.eventClass === eventClass) ||
      counts.byDay.some((one) => one.eventClass === eventClass),
  );
  const starts = windows.map((window) => dayOf(Date.parse(window.from)));
  const ends = windows.map((window) => dayOf(Date.parse(window.to) - 1));
  const days = [...starts, ...ends, ...counts.byDay.map(({ day }) => dayOf(Date.parse(`${day}T00:00:00Z`)))];
  if (days.length === 0) return [];
  const last = Math.max(...days);
  const first = Math.max(Math.min(...days), last - longest + 1);
  const isRefused = (eventClass: EventClass) =>
    gaps.some((gap) => refusals.has(gap.code) && gap.facts.eventClass === eventClass);
  return classes.map((eventClass) => {
    const refused = isRefused(eventClass);
    return {
      eventClass,
      days: Array.from({ length: last - first + 1 }, (_, place) => {
        const day = first + place;
        const name = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
        const records = counts.byDay.find((one) => one.day === name && one.eventClass === eventClass)?.records ?? 0;
        const worst = worstOn(day, eventClass, coverage);
        const state =
          worst === 'gap' && refused ? 'forbidden' : worst === 'answered' && records === 0 ? 'empty' : worst;
        return { day: name, state: state === 'empty' && records > 0 ? 'answered' : state, records };
      }),
    };
  });
}

function worstOn(day: number, eventClass: EventClass, { windows, counts }: Coverage): DayState {
  const from = day * dayMilliseconds;
  const touching = windows.filter(
    (window) =>
      window.eventClass === eventClass &&
      Date.parse(window.from) < from + dayMilliseconds &&
      Date.parse(window.to) > from,
  );
  if (touching.length === 0) {
    const name = new Date(from).toISOString().slice(0, 10);
    return counts.byDay.some((one) => one.day === name && one.eventClass === eventClass) ? 'file' : 'not-asked';
  }
  const rank = (state: DayState) => dayStates.indexOf(state);
  return touching
    .map(({ state }): DayState => stateOfWindow[state])
    .reduce((worst, one) => (rank(one) > rank(worst) ? one : worst));
}

function dayOf(instant: number): number {
  return Math.floor(instant / dayMilliseconds);
}
