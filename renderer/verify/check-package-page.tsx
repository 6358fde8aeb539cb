// "Check a package somebody gave me": the same check, with no case open.
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { PageHeading } from '../frame/page-heading.tsx';
import { usePageStyles } from '../frame/page-styles.ts';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { PackageChecker } from './package-checker.tsx';

export function CheckPackagePage() {
  const styles = usePageStyles();
  const { verify, frame } = useText();
  const { go, place } = useSession();
  return (
    <main className={styles.window}>
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
