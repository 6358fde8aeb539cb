// What checking found: the verdict in one of three looks, who signed, the findings, the records read-only, and how to check it without us.
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { VerifiedPackageView } from '../../shared/ipc/verify-views.ts';
import type { PackageVerdict } from '../../shared/model/verdict.ts';
import { verifyTextOf } from '../../shared/package/verify-text.ts';
import { wordsOfFinding } from '../../shared/words/finding-sentence.ts';
import { dayInWords, momentInWords } from '../frame/day-in-words.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { VerdictLine, type VerdictTone } from '../frame/verdict-line.tsx';
import { useSession } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { packageVerdictInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { PackageRecords } from './package-records.tsx';
import { SignerFacts } from './signer-facts.tsx';

const tones = {
  'INTACT, EXPECTED SIGNER': 'good',
  'INTACT, UNKNOWN SIGNER': 'open',
  ALTERED: 'bad',
  'NOT CHECKED': 'unknown',
} as const satisfies Record<PackageVerdict, VerdictTone>;

const useStyles = makeStyles({
  report: { display: 'grid', rowGap: '12px', minWidth: 0 },
  verdict: { padding: '0 12px', borderRadius: tokens.borderRadiusMedium },
  good: { border: `1px solid ${tokens.colorPaletteGreenBorderActive}` },
  open: { border: `2px dashed ${tokens.colorPaletteDarkOrangeBorderActive}` },
  bad: { border: `4px double ${tokens.colorPaletteRedBorderActive}` },
  unknown: { border: `1px dotted ${tokens.colorNeutralStroke1}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '4px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '20px' },
  summary: { lineHeight: '24px', width: 'fit-content', cursor: 'pointer' },
  commands: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre',
    overflowX: 'auto',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export function PackageReport({ view }: { readonly view: VerifiedPackageView }) {
  const styles = useStyles();
  const { verify, frame } = useText();
  const language = useLanguage();
  const { status, description } = useSession();
  const zone = status?.timeZone ?? description.timeZone;
  const { report, manifest } = view;
  const tone = tones[report.verdict];
  return (
    <div className={styles.report} data-report={report.verdict}>
      <div className={mergeClasses(styles.verdict, styles[tone])} role="status">
        <VerdictLine tone={tone} word={report.verdict} sentence={packageVerdictInWords(report.verdict, language)} />
      </div>
      {report.error !== undefined && <ErrorNote error={report.error} />}
      <dl className={styles.facts}>
        <dt className={styles.term}>{verify.file}</dt>
        <dd className={styles.value}>
          <SafeText text={view.name} />{' '}
          {view.isInvented && (
            <Badge appearance="outline" color="important">
              {frame.invented}
            </Badge>
          )}
        </dd>
        {manifest !== null && (
          <>
            <dt className={styles.term}>{verify.madeFor}</dt>
            <dd className={styles.value}>
              <SafeText text={manifest.subject.names.join(', ')} />
            </dd>
            <dt className={styles.term}>{verify.madeBy}</dt>
            <dd className={styles.value}>
              <SafeText
                text={[manifest.controller.name, manifest.controller.contact ?? '']
                  .filter((one) => one !== '')
                  .join(', ')}
              />
            </dd>
            <dt className={styles.term}>{verify.madeAt}</dt>
            <dd className={styles.value}>{momentInWords(manifest.createdAt, zone, language)}</dd>
          </>
        )}
      </dl>
      {manifest !== null && (
        <span>
          {verify.contents(manifest.counts.records, manifest.counts.withheldValues, manifest.counts.withheldRecords)}
        </span>
      )}
      {report.signer !== undefined && <SignerFacts signer={report.signer} words={view.signerWords} zone={zone} />}
      {report.findings.length > 0 && (
        <section>
          <h2 className={styles.heading}>{verify.findings}</h2>
          <ul className={styles.list}>
            {report.findings.map((finding) => {
              const { says, todo } = wordsOfFinding(finding.code, finding.facts, language);
              return (
                <li key={JSON.stringify(finding)}>
                  <strong>{verify.severities[finding.severity]}:</strong> <SafeText text={`${says} ${todo}`} isWhole />{' '}
                  <small>{finding.code}</small>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {manifest === null ? (
        report.verdict === 'ALTERED' && <span>{verify.noContents}</span>
      ) : (
        <>
          <PackageRecords packageId={view.packageId} count={view.records} zone={zone} />
          <details>
            <summary className={styles.summary}>{verify.byHand}</summary>
            <p>{verify.byHandSays}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keys (WCAG 2.1.1) */}
            <section className={styles.commands} tabIndex={0} aria-label={verify.byHand}>
              {verifyTextOf(new Date(manifest.createdAt), language)}
            </section>
          </details>
        </>
      )}
      {report.signer !== undefined && (
        <small>
          {verify.validity(
            dayInWords(report.signer.notBefore.slice(0, 10), language),
            dayInWords(report.signer.notAfter.slice(0, 10), language),
          )}
        </small>
      )}
    </div>
  );
}
