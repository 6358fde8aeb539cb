// "Check a package somebody gave me": the same check, with no case open.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { PageHeading } from '../frame/page-heading.tsx';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { PackageChecker } from './package-checker.tsx';

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '12px',
    padding: '16px 24px',
    alignContent: 'start',
  },
});

export function CheckPackagePage() {
  const styles = useStyles();
  const { verify, frame } = useText();
  const { go, place } = useSession();
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <span>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => go({ kind: 'home' })}>
            {frame.home}
          </Button>
        </span>
        <PageHeading>{verify.heading}</PageHeading>
        <PackageChecker fileId={place.kind === 'check-package' ? place.fileId : null} />
      </div>
    </main>
  );
}
