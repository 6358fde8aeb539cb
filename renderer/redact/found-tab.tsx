// What the detectors masked in free text, for the officer to leave masked or to lift with a reason.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RedactionOverview } from '../../shared/ipc/views.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { detectorInWords, fieldLabelInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { LiftDialog } from './lift-dialog.tsx';

const useStyles = makeStyles({
  tab: { display: 'grid', rowGap: '8px', paddingTop: '8px' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { overflowWrap: 'anywhere' },
  acts: { whiteSpace: 'nowrap', textAlign: 'right' },
});

export function FoundTab({
  findings,
  policy,
  onChanged,
}: {
  readonly findings: RedactionOverview['findings'];
  readonly policy: Policy;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { redact } = useText();
  const language = useLanguage();
  const { goTo } = useOpenCase();
  const [lifting, setLifting] = useState<string | null>(null);
  if (findings.length === 0) return <p>{redact.found.none}</p>;
  return (
    <div className={styles.tab}>
      <span>{redact.found.says}</span>
      <table className={styles.table}>
        <thead>
          <tr>
            {[redact.found.text, redact.found.kind, redact.found.field, redact.found.count].map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
            <td className={styles.cell} />
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.id} data-finding={finding.id}>
              <td className={mergeClasses(styles.cell, styles.text)}>
                <SafeText text={finding.text} />
              </td>
              <td className={styles.cell}>{detectorInWords(finding.kind, language)}</td>
              <td className={styles.cell}>{fieldLabelInWords(finding.path, language)}</td>
              <td className={styles.cell}>{finding.count}</td>
              <td className={mergeClasses(styles.cell, styles.acts)}>
                {finding.lifted ? (
                  redact.found.lifted
                ) : (
                  <Button size="small" onClick={() => setLifting(finding.id)}>
                    {redact.found.lift}
                  </Button>
                )}{' '}
                {finding.recordIds[0] !== undefined && (
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() => goTo('review', { recordId: finding.recordIds[0] ?? '' })}
                  >
                    {redact.found.show}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lifting !== null && (
        <LiftDialog id={lifting} policy={policy} onClose={() => setLifting(null)} onChanged={onChanged} />
      )}
    </div>
  );
}
