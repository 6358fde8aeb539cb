// What is shown of the records: six selections, the filters as chips, and the ways to add one.
import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Select,
  ToggleButton,
} from '@fluentui/react-components';
import { CodeRegular, DataHistogramRegular } from '@fluentui/react-icons';
import { memo, type ReactNode, useState } from 'react';
import { presetNames } from '../../shared/ipc/preset-names.ts';
import type { FacetsView } from '../../shared/ipc/views.ts';
import { dayInWords } from '../frame/day-in-words.ts';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { FilterPicker } from './filter-picker.tsx';
import { pickInWords } from './pick-in-words.ts';
import { firstQuery, type Grouping, isFiltered, type ReviewQuery, withoutPick, withPick } from './review-query.ts';
import { WordsFilter } from './words-filter.tsx';
import { daysOfSpan } from './zone-day.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', rowGap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', rowGap: '4px' },
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'start' },
  chip: { maxWidth: '360px', overflow: 'hidden' },
});

/** Not drawn again when only rows come. */
export const FilterBar = memo(function FilterBar({
  query,
  onQuery,
  facets,
  isStripOpen,
  onStrip,
  tools,
}: {
  readonly query: ReviewQuery;
  readonly onQuery: (query: ReviewQuery) => void;
  readonly facets: FacetsView | null;
  readonly isStripOpen: boolean;
  readonly onStrip: () => void;
  /** Column chooser, at the right. */
  readonly tools: ReactNode;
}) {
  const styles = useStyles();
  const { review } = useText();
  const [isTyping, setTyping] = useState(false);
  return (
    <div className={styles.rows}>
      <Presets query={query} onQuery={onQuery} />
      <div className={styles.filters}>
        <div className={styles.row}>
          <FilterPicker
            facets={facets}
            onPick={(pick) => onQuery(withPick(query, pick))}
            onSpan={(brush) => onQuery({ ...query, brush })}
          />
          <Chips query={query} onQuery={onQuery} />
          {isFiltered(query) && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onQuery({ ...firstQuery, sort: query.sort, grouping: query.grouping })}
            >
              {review.clearFilters}
            </Button>
          )}
        </div>
        <div className={styles.row}>
          <Select
            size="small"
            aria-label={review.grouping}
            title={review.grouping}
            value={query.grouping ?? ''}
            onChange={(_, { value }) => onQuery({ ...query, grouping: value === '' ? null : (value as Grouping) })}
          >
            <option value="">{review.groupings.none}</option>
            {(['h1', 'h6', 'd1'] as const).map((one) => (
              <option key={one} value={one}>
                {review.groupings[one]}
              </option>
            ))}
          </Select>
          <ToggleButton size="small" icon={<CodeRegular />} checked={isTyping} onClick={() => setTyping(!isTyping)}>
            {review.expert}
          </ToggleButton>
          <ToggleButton size="small" icon={<DataHistogramRegular />} checked={isStripOpen} onClick={onStrip}>
            {review.charts}
          </ToggleButton>
          {tools}
        </div>
      </div>
      {isTyping && <WordsFilter query={query} onQuery={onQuery} />}
    </div>
  );
});

function Presets({ query, onQuery }: { readonly query: ReviewQuery; readonly onQuery: (query: ReviewQuery) => void }) {
  const styles = useStyles();
  const { review } = useText();
  const { status } = useOpenCase();
  const { counts } = status;
  const countOf = { 'open-decisions': counts.open, quarantine: counts.quarantined } as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box
    <div role="group" aria-label={review.presetsLabel} className={styles.row}>
      {([null, ...presetNames] as const).map((preset) => {
        const name = preset ?? 'all';
        const count = name === 'open-decisions' || name === 'quarantine' ? countOf[name] : 0;
        return (
          <ToggleButton
            key={name}
            size="small"
            appearance="subtle"
            checked={query.preset === preset}
            title={review.presetHints[name]}
            onClick={() => onQuery({ ...query, preset })}
          >
            {review.presets[name]}
            {count > 0 && ` ${count}`}
          </ToggleButton>
        );
      })}
    </div>
  );
}

function Chips({ query, onQuery }: { readonly query: ReviewQuery; readonly onQuery: (query: ReviewQuery) => void }) {
  const texts = useText();
  const { review } = texts;
  const language = useLanguage();
  const { status } = useOpenCase();
  const { brush } = query;
  const days = brush === null ? null : daysOfSpan(brush, status.timeZone);
  return (
    <>
      {query.picks.map((pick, place) => (
        <Chip
          key={JSON.stringify(pick)}
          text={pickInWords(pick, language, status.timeZone, texts)}
          onRemove={() => onQuery(withoutPick(query, place))}
        />
      ))}
      {days !== null && (
        <Chip
          text={review.span(dayInWords(days.first, language), dayInWords(days.last, language))}
          onRemove={() => onQuery({ ...query, brush: null })}
        />
      )}
      {query.words !== null && <Chip text={review.typed} onRemove={() => onQuery({ ...query, words: null })} />}
    </>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const styles = useStyles();
  const { review } = useText();
  return (
    <InteractionTag size="small" appearance="brand">
      <InteractionTagPrimary hasSecondaryAction className={styles.chip} title={text}>
        <SafeText text={text} />
      </InteractionTagPrimary>
      <InteractionTagSecondary aria-label={review.removeFilter(text)} onClick={onRemove} />
    </InteractionTag>
  );
}
