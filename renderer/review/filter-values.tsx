// The value part of the filter picker: two days, a typed value with suggestions, or fixed values each with its explanation.
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FacetsView } from '../../shared/ipc/views.ts';
import { explainCode } from '../../shared/words/explain.ts';
import { CheckboxGroup } from '../frame/checkbox-group.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import type { FilterChoice } from './filter-choices.ts';

const useStyles = makeStyles({
  list: { maxHeight: '220px', overflow: 'auto', display: 'grid' },
  label: { color: tokens.colorNeutralForeground1 },
  says: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px' },
});

type Props = {
  readonly choice: FilterChoice;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly isMissing: boolean;
};

export function DayValues({ values, onChange, isMissing }: Props) {
  const styles = useStyles();
  const { review } = useText();
  const [from = '', to = ''] = values;
  const wrong = isMissing ? ({ validationMessage: review.filterNeedsValue } as const) : {};
  return (
    <div className={styles.days}>
      <Field label={review.filterFrom} {...wrong}>
        <Input type="date" value={from} onChange={(_, { value }) => onChange([value, to === '' ? value : to])} />
      </Field>
      <Field label={review.filterTo}>
        <Input type="date" value={to} onChange={(_, { value }) => onChange([from, value])} />
      </Field>
    </div>
  );
}

export function TypedValue({
  choice,
  values,
  onChange,
  isMissing,
  facets,
}: Props & { readonly facets: FacetsView | null }) {
  const { review } = useText();
  const language = useLanguage();
  const id = useId();
  const typed = values[0] ?? '';
  const suggestions = facets?.facets.find((facet) => facet.path === choice.path)?.values ?? [];
  const isCode = choice.kind === 'number' && /^\d{1,9}$/.test(typed);
  return (
    <Field
      label={review.filterValue}
      {...(isMissing ? { validationMessage: review.filterNeedsValue } : {})}
      {...(isCode ? { hint: explainCode(Number(typed), language).says } : {})}
    >
      <Input
        list={id}
        spellCheck={false}
        inputMode={choice.kind === 'number' ? 'numeric' : 'text'}
        value={typed}
        onChange={(_, { value }) => onChange([value])}
      />
      <datalist id={id}>
        {suggestions.map(({ value }) => value !== null && <option key={value} value={value} />)}
      </datalist>
    </Field>
  );
}

export function FixedValues({ choice, values, onChange, isMissing }: Props) {
  const styles = useStyles();
  const { review, table } = useText();
  const offered = offeredValues(choice, table);
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <Field label={review.filterValues} {...(isMissing ? { validationMessage: review.filterNeedsValue } : {})}>
      <CheckboxGroup label={review.filterValues} className={styles.list}>
        {offered.map(({ value, label, says }) => (
          <Checkbox
            key={value}
            checked={values.includes(value)}
            onChange={() => toggle(value)}
            label={
              <>
                <span className={styles.label}>{label}</span>
                {says !== '' && <span className={styles.says}>{says}</span>}
              </>
            }
          />
        ))}
      </CheckboxGroup>
    </Field>
  );
}

type Offered = { readonly value: string; readonly label: string; readonly says: string };

function offeredValues({ kind, values }: FilterChoice, table: ReturnType<typeof useText>['table']): readonly Offered[] {
  if (kind === 'outcome') {
    return (['success', 'failure', 'interrupted'] as const).map((value) => ({
      value,
      label: table.outcomes[value],
      says: '',
    }));
  }
  if (kind === 'truth') {
    return [
      { value: 'true', label: table.yes, says: '' },
      { value: 'false', label: table.no, says: '' },
    ];
  }
  return values.map(({ value, says }) => ({ value, label: value, says }));
}
