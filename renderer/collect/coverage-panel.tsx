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
  summary: { lineHeight: '24px', width: 'fit-content', cursor: 'pointer' },
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
  const isNextReview = coverage.verdict !== 'INCOMPLETE';
  return (
    <section className={styles.panel} aria-labelledby="coverage-heading">
      <h2 id="coverage-heading" className={styles.heading}>
        {collect.coverage.heading}
      </h2>
      {/* Above the verdict, whose reasons may be a long list while records still come. */}
      <CoverageCalendar coverage={coverage} />
      {/* A new verdict starts anew: what was open for INCOMPLETE does not stay open beneath the next one. */}
      <CoverageVerdict key={coverage.verdict} coverage={coverage} isOpen={coverage.verdict === 'INCOMPLETE'} />
      {hoursLeft !== undefined && (
        <span className={hoursLeft < 72 ? styles.soon : ''}>{collect.coverage.oldest(hoursLeft)}</span>
      )}
      <span>{collect.coverage.counts(counts.records - counts.quarantined, counts.quarantined)}</span>
      <details>
        <summary className={styles.summary}>{collect.coverage.sources}</summary>
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
          <Button
            appearance={isNextReview ? 'primary' : 'secondary'}
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={() => goTo('review')}
          >
            {collect.coverage.reviewNext}
          </Button>
        </span>
      )}
    </section>
  );
}
