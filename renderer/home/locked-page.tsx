// The screen of a locked app: no name, no reference, only the way back.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { PageHeading } from '../frame/page-heading.tsx';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    rowGap: '12px',
    padding: '24px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground2 },
});

export function LockedPage() {
  const styles = useStyles();
  const { home } = useText();
  const { go } = useSession();
  return (
    <main className={styles.page}>
      <LockClosedRegular className={styles.icon} aria-hidden="true" />
      <PageHeading>{home.locking.heading}</PageHeading>
      <span>{home.locking.says}</span>
      <Button appearance="primary" onClick={() => go({ kind: 'home' })}>
        {home.locking.unlock}
      </Button>
    </main>
  );
}
