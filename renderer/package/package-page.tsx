// Package: what is left to settle, how it is sealed, and the packages made so far.
import { MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { PackageCheckView } from '../../shared/ipc/views.ts';
import { CoverageVerdict } from '../frame/coverage-verdict.tsx';
import { momentInWords } from '../frame/day-in-words.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { usePageStyles } from '../frame/page-styles.ts';
import { VerdictLine } from '../frame/verdict-line.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useOperation } from '../state/use-operation.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { PackageHistory } from './package-history.tsx';
import { PackagedNote } from './packaged-note.tsx';
import { SealForm } from './seal-form.tsx';

const useStyles = makeStyles({
  narrow: { maxWidth: '880px' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

export function PackagePage() {
  const styles = useStyles();
  const page = usePageStyles();
  const { packaging } = useText();
  const language = useLanguage();
  const { caseId, status, refreshStatus } = useOpenCase();
  const checked = useOperation('package.check');
  const writing = useOperation('package.write');
  const { start } = checked;
  useEffect(() => void start({ caseId }), [start, caseId]);
  const onWritten = useCallback(() => {
    refreshStatus();
    void start({ caseId });
  }, [refreshStatus, start, caseId]);

  // The answer before stays while it is asked again, or all that stands on the screen would go and come back.
  const [check, setCheck] = useState<PackageCheckView | null>(null);
  const { state } = checked;
  useEffect(() => {
    if (state.kind === 'done') setCheck(state.value);
  }, [state]);
  const last = check?.packages[0];
  const lastAt = last === undefined ? '' : momentInWords(last.at, status.timeZone, language);
  return (
    <div className={mergeClasses(page.column, styles.narrow)}>
      <PageHeading>{packaging.heading}</PageHeading>
      {state.kind === 'running' && check === null && <span className={styles.secondary}>{packaging.checking}</span>}
      {state.kind === 'failed' && <ErrorNote error={state.error} />}
      {check !== null && (
        <>
          <CoverageVerdict coverage={check.coverage} />
          {writing.state.kind !== 'done' && (
            <>
              <VerdictLine tone="unknown" word="NOT SCANNED" sentence={packaging.leakBefore} />
              <VerdictLine tone="unknown" word="NOT CHECKED" sentence={packaging.packageBefore} />
            </>
          )}
          <span>
            {packaging.contents(check.counts.included, check.withheldValues, check.withheldRecords)}{' '}
            {check.counts.quarantined > 0 && packaging.quarantined(check.counts.quarantined)}
          </span>
          {check.differsFromLast !== null && writing.state.kind === 'idle' && (
            <MessageBar intent={check.differsFromLast ? 'warning' : 'info'}>
              <MessageBarBody>
                {check.differsFromLast ? packaging.differs(lastAt) : packaging.same(lastAt)}
              </MessageBarBody>
            </MessageBar>
          )}
          {writing.state.kind === 'done' ? (
            <PackagedNote packaged={writing.state.value} onAgain={writing.reset} />
          ) : (
            <SealForm check={check} writing={writing} onWritten={onWritten} />
          )}
          <PackageHistory packages={check.packages} />
        </>
      )}
    </div>
  );
}
