// How much is withheld, by reason, what was done and which rule did it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RedactionOverview } from '../../shared/ipc/views.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { countInWords } from '../frame/day-in-words.ts';
import { reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { useTabStyles } from './tab-table.tsx';

const useStyles = makeStyles({
  table: { marginTop: '8px' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

export function CountsTab({ tally, policy }: { readonly tally: RedactionOverview['tally']; readonly policy: Policy }) {
  const styles = useStyles();
  const { table, cell } = useTabStyles();
  const { redact } = useText();
  const language = useLanguage();
  const rows = [...tally].sort((one, other) => other.count - one.count);
  return (
    <table className={mergeClasses(table, styles.table)}>
      <thead>
        <tr>
          {[redact.counts.reason, redact.counts.operator, redact.counts.rule].map((head) => (
            <th key={head} scope="col" className={cell}>
              {head}
            </th>
          ))}
          <th scope="col" className={mergeClasses(cell, styles.number)}>
            {redact.counts.places}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rule, operator, reason, count }) => (
          <tr key={`${rule} ${operator} ${reason}`}>
            <td className={cell}>
              {reasonInWords(reason, language)}{' '}
              <span className={styles.secondary}>{policy.reasons[reason]?.basis}</span>
            </td>
            <td className={cell}>{redact.operators[operator]}</td>
            <td className={cell}>{rule}</td>
            <td className={mergeClasses(cell, styles.number)}>{countInWords(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
