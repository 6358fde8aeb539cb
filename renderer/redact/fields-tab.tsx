// Every field of the catalogue and what the policy in force does with it; a change becomes a rule of this case's policy.
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyView } from '../../shared/ipc/views.ts';
import { fieldLabelInWords, reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';
import { TabTable, useTabStyles } from './tab-table.tsx';
import { TreatmentDialog, type TreatmentTarget } from './treatment-dialog.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '16px', alignItems: 'end', flexWrap: 'wrap', rowGap: '8px' },
  regular: { fontWeight: tokens.fontWeightRegular },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  withheld: { color: meaning.signetWithheld },
  secondary: { color: tokens.colorNeutralForeground2 },
});

export function FieldsTab({
  view,
  search,
  onChanged,
}: {
  readonly view: PolicyView;
  readonly search: string;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { tab, cell } = useTabStyles();
  const { redact } = useText();
  const language = useLanguage();
  const [words, setWords] = useState(search);
  const [onlyWithheld, setOnlyWithheld] = useState(false);
  const [target, setTarget] = useState<TreatmentTarget | null>(null);
  const wanted = words.trim().toLowerCase();
  const shown = view.fields.filter(
    ({ path, operator }) =>
      (!onlyWithheld || operator !== 'keep') &&
      (path.toLowerCase().includes(wanted) || fieldLabelInWords(path, language).toLowerCase().includes(wanted)),
  );
  return (
    <div className={tab}>
      <div className={styles.bar}>
        <Field label={redact.fields.search}>
          <Input value={words} onChange={(_, { value }) => setWords(value)} />
        </Field>
        <Checkbox
          label={redact.fields.onlyWithheld}
          checked={onlyWithheld}
          onChange={(_, { checked }) => setOnlyWithheld(checked === true)}
        />
        <span role="status">{redact.fields.shown(shown.length, view.fields.length)}</span>
      </div>
      <TabTable heads={[redact.fields.field, redact.fields.treatment, redact.fields.reason]} headClass={styles.regular}>
        {shown.map(({ path, operator, reason, isConditional }) => (
          <tr key={path}>
            <th scope="row" className={mergeClasses(cell, styles.regular)}>
              {fieldLabelInWords(path, language)} <span className={styles.path}>{path}</span>
            </th>
            <td className={cell}>
              <span className={operator === 'keep' ? '' : styles.withheld}>{redact.operators[operator]}</span>
              {isConditional && <span className={styles.secondary}> ({redact.fields.conditional})</span>}
            </td>
            <td className={cell}>
              {reason !== null && (
                <>
                  {reasonInWords(reason, language)}{' '}
                  <span className={styles.secondary}>{view.policy.reasons[reason]?.basis}</span>
                </>
              )}
            </td>
            <td className={cell}>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => setTarget({ path, operator, reason, recordId: null, pointer: null })}
              >
                {redact.fields.change}
              </Button>
            </td>
          </tr>
        ))}
      </TabTable>
      {target !== null && (
        <TreatmentDialog target={target} policy={view.policy} onClose={() => setTarget(null)} onChanged={onChanged} />
      )}
    </div>
  );
}
