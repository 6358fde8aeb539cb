// What has to be settled before a package can be sealed, and what is worth a second look.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { RedactionOverview } from '../../shared/ipc/views.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { overRedactionInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { LiftDialog } from './lift-dialog.tsx';

const useStyles = makeStyles({
  tab: { display: 'grid', rowGap: '8px', paddingTop: '8px' },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
});

export function SettleTab({
  overview,
  policy,
  onChanged,
}: {
  readonly overview: RedactionOverview;
  readonly policy: Policy;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { redact } = useText();
  const language = useLanguage();
  const { caseId } = useOpenCase();
  const [lifting, setLifting] = useState<string | null>(null);
  const [error, setError] = useState<IpcError | null>(null);
  const classify = async (path: string, operator: 'keep' | 'remove') => {
    const answer = await bridge.calls['redact.changeRule']({
      caseId,
      path,
      operator,
      reason: operator === 'keep' ? null : 'UNCLASSIFIED_FIELD',
      label: null,
      to: null,
      everywhere: false,
    });
    if (answer.ok) onChanged();
    else setError(answer.error);
  };
  const { unknownFields, openPairs, warnings } = overview;
  return (
    <div className={styles.tab}>
      {error !== null && <ErrorNote error={error} />}
      {unknownFields.length + openPairs.length === 0 && <p>{redact.settle.none}</p>}
      {unknownFields.length > 0 && (
        <>
          <h2 className={styles.heading}>{redact.settle.unknownHeading}</h2>
          <ul className={styles.list}>
            {unknownFields.map(({ path, count }) => (
              <li key={path} data-unknown={path}>
                <SafeText text={redact.settle.unknown(path, count)} />{' '}
                <Button size="small" onClick={() => void classify(path, 'keep')}>
                  {redact.settle.keep}
                </Button>{' '}
                <Button size="small" onClick={() => void classify(path, 'remove')}>
                  {redact.settle.remove}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {openPairs.length > 0 && (
        <>
          <h2 className={styles.heading}>{redact.settle.pairHeading}</h2>
          <ul className={styles.list}>
            {openPairs.map(({ id, withheld, kept, count }) => (
              <li key={id} data-pair={id}>
                {redact.settle.pair(withheld, kept, count)}{' '}
                <Button size="small" onClick={() => setLifting(id)}>
                  {redact.settle.accept}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h2 className={styles.heading}>{redact.settle.warningHeading}</h2>
          <ul className={styles.list}>
            {warnings.map(({ kind, path, count }) => (
              <li key={`${kind} ${path}`}>
                {redact.settle.warning(overRedactionInWords(kind, language), path, count)}
              </li>
            ))}
          </ul>
        </>
      )}
      {lifting !== null && (
        <LiftDialog id={lifting} policy={policy} onClose={() => setLifting(null)} onChanged={onChanged} />
      )}
    </div>
  );
}
