// Days × classes, each day with a glyph, a word and a colour; the words come with the arrow keys and with the mouse.
import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Coverage } from '../../shared/model/coverage.ts';
import { dayInWords } from '../frame/day-in-words.ts';
import { eventClassInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';
import { type CalendarDay, coverageCalendar, type DayState, dayStates } from './coverage-days.ts';

/** Shapes that differ without colour. */
const glyphs: Readonly<Record<DayState, string>> = {
  answered: '✓',
  empty: '0',
  file: '▤',
  'not-asked': '·',
  provisional: '…',
  unsealed: '1',
  cut: '✂',
  gap: '!',
  forbidden: '⊘',
};

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', paddingBottom: '4px' },
  grid: { borderCollapse: 'separate', borderSpacing: '2px', fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    paddingRight: '8px',
    whiteSpace: 'nowrap',
  },
  dayHead: {
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  place: { padding: 0 },
  cell: {
    display: 'block',
    border: 'none',
    fontFamily: 'inherit',
    color: 'inherit',
    width: '24px',
    height: '24px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    borderRadius: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  answered: { backgroundColor: meaning.signetHeat2, color: tokens.colorNeutralForeground1 },
  empty: { backgroundColor: meaning.signetHeat0, color: tokens.colorNeutralForeground2 },
  file: { backgroundColor: meaning.signetHeat1, color: tokens.colorNeutralForeground1 },
  'not-asked': { color: tokens.colorNeutralForeground3 },
  provisional: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  unsealed: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1 },
  cut: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  gap: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  forbidden: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    listStyleType: 'none',
    padding: 0,
    margin: '4px 0 0',
  },
  sample: {
    display: 'inline-block',
    width: '16px',
    height: '16px',
    lineHeight: '16px',
    textAlign: 'center',
    marginRight: '4px',
    borderRadius: '2px',
  },
});

/** Where not all days fit, the latest ones are in sight first. */
function atTheLatestDay(area: HTMLDivElement | null): void {
  if (area !== null) area.scrollLeft = area.scrollWidth;
}

export function CoverageCalendar({ coverage }: { readonly coverage: Coverage }) {
  const styles = useStyles();
  const { collect } = useText();
  const language = useLanguage();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const rows = coverageCalendar(coverage);
  const days = rows[0]?.days ?? [];
  const shown = dayStates.filter((state) => rows.some((row) => row.days.some((day) => day.state === state)));
  const move = (event: React.KeyboardEvent, row: number, column: number) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = {
      row: Math.min(rows.length - 1, Math.max(0, row + (step[0] ?? 0))),
      column: Math.min(days.length - 1, Math.max(0, column + (step[1] ?? 0))),
    };
    setFocus(next);
    const table = event.currentTarget.closest('table');
    table?.querySelector<HTMLElement>(`[data-at="${next.row},${next.column}"]`)?.focus();
  };
  return (
    <>
      <div className={styles.scroll} ref={atTheLatestDay}>
        <table className={styles.grid} aria-label={collect.coverage.calendar}>
          <thead>
            <tr>
              <td className={styles.head} />
              {days.map(({ day }, column) => (
                <th key={day} scope="col" className={styles.dayHead} aria-label={dayInWords(day, language)}>
                  {column === 0 || day.endsWith('-01')
                    ? dayInWords(day, language).split(' ').slice(0, 2).join(' ')
                    : Number(day.slice(8))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ eventClass, days: cells }, row) => {
              const kind = eventClassInWords(eventClass, language);
              const says = (day: CalendarDay) =>
                collect.coverage.day(
                  dayInWords(day.day, language),
                  kind,
                  collect.coverage.states[day.state],
                  day.records,
                );
              return (
                <tr key={eventClass}>
                  <th scope="row" className={styles.head}>
                    {collect.coverage.short[eventClass]}
                  </th>
                  {cells.map((day, column) => (
                    <td key={day.day} className={styles.place}>
                      <Tooltip content={says(day)} relationship="label">
                        <button
                          type="button"
                          data-at={`${row},${column}`}
                          data-state={day.state}
                          tabIndex={focus.row === row && focus.column === column ? 0 : -1}
                          className={mergeClasses(styles.cell, styles[day.state])}
                          onKeyDown={(event) => move(event, row, column)}
                        >
                          {glyphs[day.state]}
                        </button>
                      </Tooltip>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend}>
        {shown.map((state) => (
          <li key={state}>
            <span className={mergeClasses(styles.sample, styles[state])} aria-hidden="true">
              {glyphs[state]}
            </span>
            {collect.coverage.states[state]}
          </li>
        ))}
      </ul>
    </>
  );
}
