// How many records are shown and what waits, in one line beside the heading; and what the latest act did, for whoever cannot see it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import type { Decisions } from './use-decisions.ts';
import type { OpenView } from './use-view.ts';

const useStyles = makeStyles({
  line: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

export function ReviewSummary({
  view,
  isGrouped,
  said,
}: {
  readonly view: OpenView | null;
  readonly isGrouped: boolean;
  readonly said: Decisions['said'];
}) {
  const styles = useStyles();
  const { review } = useText();
  const { counts } = useOpenCase().status;
  const parts = [
    view === null
      ? null
      : isGrouped
        ? review.groups(view.count, view.records)
        : review.shown(view.records, counts.records),
    counts.open > 0 ? review.toDecide(counts.open) : null,
    counts.quarantined > 0 ? review.inQuarantine(counts.quarantined) : null,
  ];
  return (
    <span className={styles.line} role="status">
      {parts.filter((part) => part !== null).join(' · ')}
      {said !== null && (
        <span key={said.turn}>
          {` · ${said.kind === 'decided' ? review.decided(said.records) : review.undone(said.records)}`}
        </span>
      )}
    </span>
  );
}
