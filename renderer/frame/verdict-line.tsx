// A verdict is one line: icon, capital word, sentence, "Why?". Never a ring or a score (issue 4, Look).
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, QuestionCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../text/use-text.ts';

export type VerdictTone = 'good' | 'open' | 'bad' | 'unknown';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, max-content) auto',
    justifyContent: 'start',
    alignItems: 'start',
    columnGap: '8px',
    lineHeight: '20px',
  },
  word: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', padding: '6px 0' },
  sentence: { padding: '6px 0' },
  why: { marginTop: '4px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
  icon: { fontSize: '20px', display: 'flex', paddingTop: '6px' },
  reasons: { margin: '4px 0 8px 28px' },
});

/** Each tone has a shape of its own, so that colour is never the only sign. */
const icons = {
  good: CheckmarkCircleFilled,
  open: WarningFilled,
  bad: ErrorCircleFilled,
  unknown: QuestionCircleFilled,
} as const satisfies Record<VerdictTone, unknown>;

export function VerdictLine({
  tone,
  word,
  sentence,
  reasons,
  isOpen = false,
}: {
  readonly tone: VerdictTone;
  readonly word: string;
  readonly sentence: string;
  readonly reasons?: ReactNode;
  readonly isOpen?: boolean;
}) {
  const styles = useStyles();
  const { frame } = useText();
  const [isShown, setShown] = useState(isOpen);
  const id = useId();
  const Icon = icons[tone];
  return (
    <div data-verdict={word}>
      <div className={styles.line}>
        <span className={`${styles.icon} ${styles[tone]}`} aria-hidden="true">
          <Icon />
        </span>
        <span className={`${styles.word} ${styles[tone]}`}>{word}</span>
        <span className={styles.sentence}>{sentence}</span>
        {reasons !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            className={styles.why}
            aria-expanded={isShown}
            aria-controls={id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? frame.hide : frame.why}
          </Button>
        )}
      </div>
      {reasons !== undefined && isShown && (
        <div id={id} className={styles.reasons}>
          {reasons}
        </div>
      )}
    </div>
  );
}
