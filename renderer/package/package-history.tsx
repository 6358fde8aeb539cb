// The packages that left this case, newest first.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PackageEntryView } from '../../shared/ipc/views.ts';
import { momentInWords } from '../frame/day-in-words.ts';
import { useOpenCase } from '../state/session.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  heading: { margin: '16px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  mono: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function PackageHistory({ packages }: { readonly packages: readonly PackageEntryView[] }) {
  const styles = useStyles();
  const { packaging } = useText();
  const language = useLanguage();
  const { status } = useOpenCase();
  if (packages.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{packaging.history}</h2>
      <ul className={styles.list}>
        {packages.map((one) => (
          <li key={one.packageId}>
            {packaging.historyOf(momentInWords(one.at, status.timeZone, language), one.records, one.coverage)}{' '}
            <span className={styles.mono}>{one.sha256}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
