// Verify, the fifth step of a case: the package that was just made, or any other.
import { makeStyles } from '@fluentui/react-components';
import { PageHeading } from '../frame/page-heading.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { PackageChecker } from './package-checker.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '12px',
    padding: '16px 24px',
    alignContent: 'start',
  },
});

export function VerifyPage() {
  const styles = useStyles();
  const { verify } = useText();
  const { place } = useOpenCase();
  return (
    <div className={styles.page}>
      <PageHeading>{verify.heading}</PageHeading>
      <PackageChecker fileId={(place.kind === 'case' ? place.target.fileId : null) ?? null} />
    </div>
  );
}
