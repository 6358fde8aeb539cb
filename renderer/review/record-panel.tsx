// One record beside the table: the sentence, what was decided and the decision itself, every field, the rest of the same visit.
import { Button, makeStyles, Spinner, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import type { RecordView } from '../../shared/ipc/views.ts';
import { reasonLabel } from '../../shared/words/reason-words.ts';
import { recordSentence } from '../../shared/words/record-sentence.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { RecordBody } from '../record/record-body.tsx';
import { useOpenCase } from '../state/session.tsx';
import type { Asked } from '../state/use-call.ts';
import { momentInZone } from '../table/format-moment.ts';
import { OutcomeMark, StandingMark } from '../table/marks.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { DecisionControls } from './decision-controls.tsx';
import type { Decisions } from './use-decisions.ts';

const useStyles = makeStyles({
  panel: {
    width: '480px',
    '@media (max-width: 960px)': { width: 'auto', gridColumn: '1 / -1' },
    boxSizing: 'border-box',
    height: '100%',
    overflow: 'auto',
    padding: '8px 16px 16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  gap: { flex: 1 },
  sentence: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: { margin: '4px 0', overflowWrap: 'anywhere' },
  secondary: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  neighbours: { listStyleType: 'none', margin: '4px 0', padding: 0 },
  neighbour: {
    display: 'grid',
    gridTemplateColumns: '136px minmax(0, 1fr) 112px',
    columnGap: '8px',
    width: '100%',
    minHeight: '24px',
    padding: '0 4px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '12px 0 0' },
});

export function RecordPanel({
  asked,
  path,
  decisions,
  onStep,
  onShow,
  onClose,
}: {
  readonly asked: Asked<RecordView>;
  readonly path: string | undefined;
  readonly decisions: Decisions;
  /** To the row above or below; null where the record is not in the table. */
  readonly onStep: ((step: -1 | 1) => void) | null;
  readonly onShow: (recordId: string) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const { value } = asked;
  return (
    <aside
      className={styles.panel}
      aria-label={review.panelLabel}
      // A dialog that was opened from here has used its own Escape.
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={styles.head}>
        {value !== null && <StandingMark standing={value.standing} />}
        <span className={styles.gap} />
        {onStep !== null && (
          <>
            <Tooltip content={review.previousRecord} relationship="label">
              <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} onClick={() => onStep(-1)} />
            </Tooltip>
            <Tooltip content={review.nextRecord} relationship="label">
              <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} onClick={() => onStep(1)} />
            </Tooltip>
          </>
        )}
        <Tooltip content={review.closePanel} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      {asked.state === 'failed' && <ErrorNote error={asked.error} />}
      {value === null && asked.state === 'loading' && <Spinner size="tiny" delay={150} />}
      {value !== null && <Content value={value} path={path} decisions={decisions} onShow={onShow} />}
    </aside>
  );
}

function Content({
  value,
  path,
  decisions,
  onShow,
}: {
  readonly value: RecordView;
  readonly path: string | undefined;
  readonly decisions: Decisions;
  readonly onShow: (recordId: string) => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const { status } = useOpenCase();
  const { timeZone } = status;
  const { record, membership, standing, decision, revisions, neighbours, source } = value;
  const whose = membership === 'subject' ? 'subject' : 'other';
  return (
    <>
      <h2 className={styles.sentence}>
        <SafeText text={recordSentence(record, { language, timeZone, whose })} isWhole />
      </h2>
      {membership !== 'subject' && <p className={styles.line}>{review.membership[membership]}</p>}
      <p className={styles.line}>
        {review.decisionLine[standing]}
        {decision !== null &&
          decision.reason !== null &&
          ` ${review.reasonLine(reasonLabel(decision.reason, language))}`}
      </p>
      {decision !== null && decision.note !== null && (
        <p className={styles.line}>
          <SafeText text={review.noteLine(decision.note)} isWhole />
        </p>
      )}
      <DecisionControls value={value} decisions={decisions} />
      <p className={styles.secondary}>
        <SafeText text={review.source(source.name)} />, {momentInZone(source.receivedAt, timeZone)}.{' '}
        {revisions.length > 0 && review.revisions(revisions.length)}
      </p>
      <RecordBody key={value.recordId} record={record} revisions={revisions} timeZone={timeZone} path={path} />
      {neighbours.length > 0 && (
        <>
          <h3 className={styles.heading}>{review.neighbours(neighbours.length)}</h3>
          <ul className={styles.neighbours}>
            {neighbours.map((one) => (
              <li key={one.recordId}>
                <button type="button" className={styles.neighbour} onClick={() => onShow(one.recordId)}>
                  <span>{momentInZone(one.createdDateTime, timeZone)}</span>
                  <span>
                    <SafeText text={one.appDisplayName ?? ''} />
                  </span>
                  <OutcomeMark outcome={one.outcome} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
