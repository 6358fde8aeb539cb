// Redact: one policy, what it does to the records, and the officer's exceptions. Every change is surveyed again at the host.
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ErrorNote } from '../frame/error-note.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { ProgressNote } from '../frame/progress-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useCall } from '../state/use-call.ts';
import { useOperation } from '../state/use-operation.ts';
import { useText } from '../text/use-text.ts';
import { CountsTab } from './counts-tab.tsx';
import { FieldsTab } from './fields-tab.tsx';
import { FoundTab } from './found-tab.tsx';
import { PolicyBar } from './policy-bar.tsx';
import { PreviewTab } from './preview-tab.tsx';
import { SettleTab } from './settle-tab.tsx';

const tabNames = ['preview', 'fields', 'found', 'settle', 'counts'] as const;
type TabName = (typeof tabNames)[number];

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(0, 1fr)',
    height: '100%',
    rowGap: '8px',
    padding: '16px 24px 0',
    boxSizing: 'border-box',
    // In a window this low the whole page scrolls, or nothing of the record would be in sight.
    '@media (max-height: 520px)': { height: 'auto' },
  },
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { overflow: 'auto', minHeight: 0, paddingBottom: '16px' },
  summary: { display: 'grid', rowGap: '8px' },
});

export function RedactPage() {
  const styles = useStyles();
  const { redact } = useText();
  const { caseId, status, place } = useOpenCase();
  const target = place.kind === 'case' ? place.target : {};
  const [tab, setTab] = useState<TabName>(target.path === undefined ? 'preview' : 'settle');
  const [change, setChange] = useState(0);
  const policy = useCall('redact.policy', { caseId });
  const overview = useOperation('redact.overview');
  const { start } = overview;
  const hasRecords = status.counts.included > 0;
  const { reload } = policy;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` asks again after each change
  useEffect(() => {
    if (hasRecords) void start({ caseId });
  }, [start, caseId, hasRecords, change]);

  const onChanged = useCallback(() => {
    reload();
    setChange((count) => count + 1);
  }, [reload]);

  const found = overview.state.kind === 'done' ? overview.state.value : null;
  const toSettle = found === null ? 0 : found.unknownFields.length + found.openPairs.length;
  const countOf: Partial<Record<TabName, number>> = { found: found?.findings.length ?? 0, settle: toSettle };
  return (
    <div className={styles.page}>
      <PageHeading>{redact.heading}</PageHeading>
      <div className={styles.summary}>
        {policy.value !== null && <PolicyBar view={policy.value} onChanged={onChanged} />}
        {policy.state === 'failed' && <ErrorNote error={policy.error} />}
        {!hasRecords && <span>{redact.noRecords}</span>}
        {overview.state.kind === 'running' && <ProgressNote step={overview.state.step} />}
        {overview.state.kind === 'failed' && <ErrorNote error={overview.state.error} />}
        {found !== null && <span role="status">{redact.summary(found.withheldValues, found.records)}</span>}
      </div>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(tabNames.find((name) => name === value) ?? 'preview')}
      >
        {tabNames.map((name) => (
          <Tab key={name} value={name}>
            {redact.tabs[name]}
            {(countOf[name] ?? 0) > 0 ? ` (${countOf[name]})` : ''}
          </Tab>
        ))}
      </TabList>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too (WCAG 2.1.1) */}
      <div className={styles.body} role="tabpanel" tabIndex={0} aria-label={redact.tabs[tab]}>
        {tab === 'preview' && policy.value !== null && hasRecords && (
          <PreviewTab change={change} policy={policy.value} first={target.recordId ?? null} onChanged={onChanged} />
        )}
        {tab === 'fields' && policy.value !== null && (
          <FieldsTab view={policy.value} search={target.path ?? ''} onChanged={onChanged} />
        )}
        {tab === 'found' && found !== null && policy.value !== null && (
          <FoundTab findings={found.findings} policy={policy.value.policy} onChanged={onChanged} />
        )}
        {tab === 'settle' && found !== null && policy.value !== null && (
          <SettleTab overview={found} policy={policy.value.policy} onChanged={onChanged} />
        )}
        {tab === 'counts' && found !== null && policy.value !== null && (
          <CountsTab tally={found.tally} policy={policy.value.policy} />
        )}
      </div>
    </div>
  );
}
