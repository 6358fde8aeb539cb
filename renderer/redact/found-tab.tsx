// What the detectors masked in free text, for the officer to leave masked or to lift with a reason.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { RedactionOverview } from '../../shared/ipc/views.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { detectorInWords, fieldLabelInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { LiftDialog } from './lift-dialog.tsx';
import { TabTable, useTabStyles } from './tab-table.tsx';

const useStyles = makeStyles({
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
  const { tab, cell } = useTabStyles();
  const { redact } = useText();
  const language = useLanguage();
  const { goTo } = useOpenCase();
  const [lifting, setLifting] = useState<string | null>(null);
  if (findings.length === 0) return <p>{redact.found.none}</p>;
  return (
    <div className={tab}>
      <span>{redact.found.says}</span>
      <TabTable heads={[redact.found.text, redact.found.kind, redact.found.field, redact.found.count]}>
        {findings.map((finding) => (
          <tr key={finding.id} data-finding={finding.id}>
            <td className={mergeClasses(cell, styles.text)}>
              <SafeText text={finding.text} />
            </td>
            <td className={cell}>{detectorInWords(finding.kind, language)}</td>
            <td className={cell}>{fieldLabelInWords(finding.path, language)}</td>
            <td className={cell}>{finding.count}</td>
            <td className={mergeClasses(cell, styles.acts)}>
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
      </TabTable>
      {lifting !== null && (
        <LiftDialog id={lifting} policy={policy} onClose={() => setLifting(null)} onChanged={onChanged} />
      )}
    </div>
  );
}
