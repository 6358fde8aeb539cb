// The heading of Review: how many records are shown, what waits, and Undo, which knows what it takes back.
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { PageHeading } from '../frame/page-heading.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { ReviewSummary } from './review-summary.tsx';
import type { Decisions } from './use-decisions.ts';
import { useUndoKey } from './use-undo-key.ts';
import type { OpenView } from './use-view.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '12px', minHeight: '28px' },
  gap: { flex: 1 },
});

export function ReviewHead({
  view,
  isGrouped,
  decisions,
}: {
  readonly view: OpenView | null;
  readonly isGrouped: boolean;
  readonly decisions: Decisions;
}) {
  const styles = useStyles();
  const { review } = useText();
  const { lastDecision } = useOpenCase().status;
  useUndoKey(lastDecision === null ? null : decisions.undo);
  return (
    <div className={styles.head}>
      <PageHeading>{review.heading}</PageHeading>
      <ReviewSummary view={view} isGrouped={isGrouped} said={decisions.said} />
      <span className={styles.gap} />
      {lastDecision !== null && (
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          aria-keyshortcuts="Control+Z Meta+Z"
          title={review.undoWhat(lastDecision.state, lastDecision.records)}
          onClick={() => void decisions.undo()}
        >
          {review.undo}
        </Button>
      )}
    </div>
  );
}
