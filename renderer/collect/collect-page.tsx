// Collect: whom the request is about, from Microsoft or from files, and beside it what was asked and what answered.
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PageHeading } from '../frame/page-heading.tsx';
import { useText } from '../text/use-text.ts';
import { CoveragePanel } from './coverage-panel.tsx';
import { ImportBox } from './import-box.tsx';
import { PersonFields } from './person-fields.tsx';
import { TenantForm } from './tenant-form.tsx';
import { usePersonDraft } from './use-person-draft.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 320px) minmax(0, 1fr)',
    columnGap: '32px',
    rowGap: '16px',
    padding: '16px 24px',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heading: { gridColumn: '1 / -1' },
  column: { display: 'grid', rowGap: '16px', alignContent: 'start', minWidth: 0 },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function CollectPage() {
  const styles = useStyles();
  const { collect } = useText();
  const [from, setFrom] = useState<'tenant' | 'files'>('tenant');
  const person = usePersonDraft();
  return (
    <div className={styles.page}>
      <div className={styles.heading}>
        <PageHeading>{collect.heading}</PageHeading>
      </div>
      <div className={styles.column}>
        <PersonFields person={person} />
        <TabList
          className={styles.tabs}
          selectedValue={from}
          onTabSelect={(_, { value }) => setFrom(value === 'files' ? 'files' : 'tenant')}
        >
          <Tab value="tenant">{collect.fromTenant}</Tab>
          <Tab value="files">{collect.fromFiles}</Tab>
        </TabList>
        {from === 'tenant' ? (
          <TenantForm person={person} onImportInstead={() => setFrom('files')} />
        ) : (
          <ImportBox person={person} />
        )}
      </div>
      <div className={styles.column}>
        <CoveragePanel />
      </div>
    </div>
  );
}
