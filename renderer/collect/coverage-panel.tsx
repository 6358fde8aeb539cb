// The coverage panel: the verdict and its reasons, the calendar, what was never asked, the sources.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { CoverageVerdict } from '../frame/coverage-verdict.tsx';
import { countInWords } from '../frame/day-in-words.ts';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { CoverageCalendar } from './coverage-calendar.tsx';

const useStyles = makeStyles({
  panel: { display: 'grid', rowGap: '12px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  secondary: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  list: { margin: 0, paddingLeft: '20px' },
});

export function CoveragePanel() {
  const styles = useStyles();
  const { collect } = useText();
  const language = useLanguage();
  const { status, goTo } = useOpenCase();
  const { coverage, counts, collection, sources } = status;
  if (coverage.windows.length === 0 && sources.length === 0) {
    return <p className={styles.secondary}>{collect.coverage.none}</p>;
  }
  const hoursLeft = collection?.oldestOpen?.hoursLeftPremium;
  return (
    <section className={styles.panel} aria-labelledby="coverage-heading">
      <h2 id="coverage-heading" className={styles.heading}>
        {collect.coverage.heading}
      </h2>
      <CoverageVerdict coverage={coverage} isOpen={coverage.verdict === 'INCOMPLETE'} />
      <CoverageCalendar coverage={coverage} />
      {hoursLeft !== undefined && <span className={styles.soon}>{collect.coverage.oldest(hoursLeft)}</span>}
      <span>{collect.coverage.counts(counts.records - counts.quarantined, counts.quarantined)}</span>
      <details>
        <summary>{collect.coverage.sources}</summary>
        <ul className={styles.list}>
          {sources.map((source) => (
            <li key={source.sourceId}>
              <SafeText text={source.name} />: {countInWords(source.records, language)}
              {!source.finished && <span className={styles.soon}> ({collect.coverage.interrupted})</span>}
            </li>
          ))}
        </ul>
      </details>
      {counts.records > 0 && (
        <span>
          <Button icon={<ArrowRightRegular />} iconPosition="after" onClick={() => goTo('review')}>
            {collect.coverage.reviewNext}
          </Button>
        </span>
      )}
    </section>
  );
}
