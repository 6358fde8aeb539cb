// One picker for every filter: the field, the condition, the value; driven by the field catalogue.
import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  tokens,
} from '@fluentui/react-components';
import { FilterAddRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import type { FacetsView } from '../../shared/ipc/views.ts';
import type { FilterPick, PickOperator } from '../../shared/review/compose-filter.ts';
import { bridge } from '../bridge.ts';
import { useOpenCase } from '../state/session.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { filterChoices, operatorsOf } from './filter-choices.ts';
import { DayValues, FixedValues, TypedValue } from './filter-values.tsx';
import type { Brush } from './review-query.ts';
import { spanOfDays } from './zone-day.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px', width: '360px' },
  says: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', justifyContent: 'flex-end' },
});

export function FilterPicker({
  facets,
  onPick,
  onSpan,
}: {
  readonly facets: FacetsView | null;
  readonly onPick: (pick: FilterPick) => void;
  readonly onSpan: (brush: Brush) => void;
}) {
  const { review } = useText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // Ctrl+F looks for records, not for letters on the page, of which only a few rows are ever drawn.
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    const ending = bridge.on('menu', ({ command }) => command === 'find' && setOpen(true));
    return () => {
      window.removeEventListener('keydown', onKey);
      ending();
    };
  }, []);
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      trapFocus
      positioning={{ position: 'below', align: 'start', autoSize: true }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" icon={<FilterAddRegular />}>
          {review.addFilter}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={review.addFilter}>
        <PickForm
          facets={facets}
          onPick={(pick) => {
            setOpen(false);
            onPick(pick);
          }}
          onSpan={(brush) => {
            setOpen(false);
            onSpan(brush);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

function PickForm({
  facets,
  onPick,
  onSpan,
}: {
  readonly facets: FacetsView | null;
  readonly onPick: (pick: FilterPick) => void;
  readonly onSpan: (brush: Brush) => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const { status } = useOpenCase();
  const choices = useMemo(() => filterChoices(language, review.outcomeField), [language, review]);
  const [name, setName] = useState('outcome');
  const [operator, setOperator] = useState<PickOperator>('eq');
  const [values, setValues] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const choice = choices.find((one) => one.name === name);
  if (choice === undefined) return null;
  const { kind, says } = choice;
  const change = (next: readonly string[]) => {
    setValues(next);
    setMissing(false);
  };
  const add = () => {
    if (kind === 'day') {
      const span = spanOfDays(values[0] ?? '', values[1] ?? values[0] ?? '', status.timeZone);
      if (span === null) setMissing(true);
      else onSpan(span);
      return;
    }
    const given = values.map((value) => value.trim()).filter((value) => value !== '');
    if (given.length === 0 || (kind === 'number' && !given.every((value) => /^-?\d{1,9}$/.test(value))))
      setMissing(true);
    else onPick({ name, operator, values: given });
  };
  const common = { choice, values, onChange: change, isMissing };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={review.filterField}>
        <Select
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setOperator(operatorsOf[choices.find((one) => one.name === value)?.kind ?? 'text'][0] ?? 'eq');
            change([]);
          }}
        >
          {choices.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label}
            </option>
          ))}
        </Select>
      </Field>
      <span className={styles.says}>{says}</span>
      {operatorsOf[kind].length > 1 && (
        <Field label={review.filterCondition}>
          <Select value={operator} onChange={(_, { value }) => setOperator(value as PickOperator)}>
            {operatorsOf[kind].map((one) => (
              <option key={one} value={one}>
                {review.operators[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'day' ? (
        <DayValues {...common} />
      ) : kind === 'text' || kind === 'number' ? (
        <TypedValue {...common} facets={facets} />
      ) : (
        <FixedValues {...common} />
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {review.filterApply}
        </Button>
      </div>
    </form>
  );
}
