// How much is withheld, by reason, what was done and which rule did it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RedactionOverview } from '../../shared/ipc/views.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { countInWords } from '../frame/day-in-words.ts';
import { reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '8px' },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

export function CountsTab({ tally, policy }: { readonly tally: RedactionOverview['tally']; readonly policy: Policy }) {
  const styles = useStyles();
  const { redact } = useText();
  const language = useLanguage();
  const rows = [...tally].sort((one, other) => other.count - one.count);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[redact.counts.reason, redact.counts.operator, redact.counts.rule].map((head) => (
            <th key={head} scope="col" className={styles.cell}>
              {head}
            </th>
          ))}
          <th scope="col" className={`${styles.cell} ${styles.number}`}>
            {redact.counts.places}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rule, operator, reason, count }) => (
          <tr key={`${rule} ${operator} ${reason}`}>
            <td className={styles.cell}>
              {reasonInWords(reason, language)}{' '}
              <span className={styles.secondary}>{policy.reasons[reason]?.basis}</span>
            </td>
            <td className={styles.cell}>{redact.operators[operator]}</td>
            <td className={styles.cell}>{rule}</td>
            <td className={`${styles.cell} ${styles.number}`}>{countInWords(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
