// The frame of every screen of a case: header with the person, rail of the five steps, one work area (issue 4, Look).
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Header } from './header.tsx';
import { StepRail } from './step-rail.tsx';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    height: '100%',
    gridTemplateRows: 'minmax(48px, auto) minmax(0, 1fr)',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    '@media (max-width: 900px)': { gridTemplateColumns: '152px minmax(0, 1fr)' },
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: { gridColumn: '1 / -1' },
  work: { overflow: 'auto', minWidth: 0, minHeight: 0, scrollPaddingTop: '8px' },
});

export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <div className={styles.header}>
        <Header />
      </div>
      <StepRail />
      <main className={styles.work}>{children}</main>
    </div>
  );
}
