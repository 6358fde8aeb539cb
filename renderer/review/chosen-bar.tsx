// What can be done with the records that are chosen; decisions about many at once are one decision, and one Undo.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { ExcludeDialog } from './exclude-dialog.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '2px 8px',
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function ChosenBar({
  count,
  isAll,
  isFull,
  onInclude,
  onExclude,
  onLater,
  onClear,
}: {
  readonly count: number;
  readonly isAll: boolean;
  readonly isFull: boolean;
  readonly onInclude: () => void;
  readonly onExclude: (reason: string, note: string | null) => void;
  readonly onLater: () => void;
  readonly onClear: () => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const [isExcluding, setExcluding] = useState(false);
  return (
    <div className={styles.bar} role="status">
      <span className={styles.count}>{isAll ? review.chosenAll(count) : review.chosen(count)}</span>
      <Button size="small" onClick={onInclude}>
        {review.include}
      </Button>
      <Button size="small" onClick={() => setExcluding(true)}>
        {review.excludeAsks}
      </Button>
      <Button size="small" onClick={onLater}>
        {review.later}
      </Button>
      <Button size="small" appearance="subtle" onClick={onClear}>
        {review.clearChoice}
      </Button>
      {isAll && <span className={styles.hint}>{review.chosenHasOthers}</span>}
      {isFull && <span className={styles.hint}>{review.chosenFull}</span>}
      {isExcluding && (
        <ExcludeDialog
          count={count}
          onClose={() => setExcluding(false)}
          onExclude={(reason, note) => {
            setExcluding(false);
            onExclude(reason, note);
          }}
        />
      )}
    </div>
  );
}
