// Verify, the fifth step of a case: the package that was just made, or any other.
import { PageHeading } from '../frame/page-heading.tsx';
import { usePageStyles } from '../frame/page-styles.ts';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { PackageChecker } from './package-checker.tsx';

export function VerifyPage() {
  const styles = usePageStyles();
  const { verify } = useText();
  const { place } = useOpenCase();
  return (
    <div className={styles.column}>
      <PageHeading>{verify.heading}</PageHeading>
      <PackageChecker fileId={(place.kind === 'case' ? place.target.fileId : null) ?? null} />
    </div>
  );
}
