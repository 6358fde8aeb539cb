// How `signet status` shows a live collection: how far back it goes, what is open, and what both readings brought.
import { coverageSentence, gapAdvice } from '../../shared/words/coverage-sentences.ts';
import { eventClassWords, windowStateWords } from '../../shared/words/en/coverage-words.ts';
import type { StatusReport } from '../flow/case-status.ts';
import type { CollectionStatus } from '../flow/collection-status.ts';
import { columns } from './columns.ts';
import { counted } from './counted.ts';

/** Gaps with what to do about them, notes, and windows with their state. */
export function statementLines({ coverage }: Pick<StatusReport, 'coverage'>): readonly string[] {
  return [
    ...coverage.gaps.flatMap((gap) => {
      const advice = gapAdvice(gap, 'en');
      return [`  gap: ${coverageSentence(gap, 'en')}`, ...(advice === null ? [] : [`       to do: ${advice}`])];
    }),
    ...coverage.notes.map((note) => `  note: ${coverageSentence(note, 'en')}`),
    ...coverage.windows.map(
      ({ eventClass, from, to, state }) =>
        `  ${eventClassWords[eventClass]}: ${from} to ${to}, ${state} (${windowStateWords[state]})`,
    ),
  ];
}

/** Nothing where no tenant was asked. */
export function collectionLines(collection: CollectionStatus | null): readonly string[] {
  if (collection === null) return [];
  const { oldestOpen, tlsIssuers, summary } = collection;
  return [
    `collected from the tenant in ${counted(collection.runs, 'run')}:`,
    ...collection.edges.map(({ eventClass, earliest, of }) =>
      earliest === null
        ? `  ${eventClassWords[eventClass]}: the tenant holds none`
        : `  ${eventClassWords[eventClass]}: earliest record held ${of === 'tenant' ? 'by the tenant' : 'about the person'} ${earliest}`,
    ),
    ...(oldestOpen === null
      ? []
      : [
          `  still open from ${oldestOpen.from} on: the oldest day vanishes in ${oldestOpen.hoursLeftPremium} h (30 days kept) or ${oldestOpen.hoursLeftFree} h (free, 7 days)`,
        ]),
    ...collection.queries.flatMap(({ eventClass, key, readings, sealed }) => [
      `  ${eventClassWords[eventClass]} by ${key.by === 'userId' ? 'object id' : key.value}: ${counted(readings, 'window')} read, ${sealed.length} sealed`,
      ...columns(
        sealed.map((window) => [
          '   ',
          window.from,
          window.to,
          counted(window.ids, 'id'),
          `first ${window.firstIdsSha256.slice(0, 12)}`,
          `last ${window.lastIdsSha256.slice(0, 12)}`,
          window.settled ? 'settled' : 'provisional',
        ]),
      ),
    ]),
    ...(summary.length === 0 ? [] : ["  the tenant's own summary of sign-ins by apps, and the records held:"]),
    ...columns(summary.map(({ day, tenant, held }) => ['   ', day, tenant, held, tenant === held ? '' : 'differs'])),
    ...(tlsIssuers.length > 1
      ? [
          `  the server's certificate was issued by different authorities (${tlsIssuers.join('; ')}): ask whether a proxy reads along`,
        ]
      : []),
  ];
}
