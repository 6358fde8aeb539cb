// How a sign-in ended and what was decided about a record: icon, word and colour together, so that none stands alone.
import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkRegular,
  CircleOffRegular,
  DismissCircleRegular,
  PauseCircleRegular,
  PersonProhibitedRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { RecordStanding } from '../../shared/review/record-set.ts';
import type { SignInOutcome } from '../../shared/words/aadsts-outcome.ts';
import { useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap', maxWidth: '100%' },
  icon: { fontSize: '16px', display: 'inline-flex', flexShrink: 0 },
  word: { overflow: 'hidden', textOverflow: 'ellipsis' },
  success: { color: meaning.signetSuccess },
  interrupted: { color: meaning.signetInterrupted },
  failure: { color: meaning.signetFailure },
  none: { color: tokens.colorNeutralForeground3 },
  included: { color: tokens.colorNeutralForeground3 },
  excluded: { color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorBrandForeground1 },
  quarantined: { color: tokens.colorNeutralForeground2 },
});

const outcomeIcons = {
  success: CheckmarkRegular,
  interrupted: PauseCircleRegular,
  failure: DismissCircleRegular,
  none: CircleOffRegular,
} as const;

/** The word keeps the colour of text: red letters on a selected row would not reach the contrast that the icon needs not. */
export function OutcomeMark({
  outcome,
  code = null,
}: {
  readonly outcome: SignInOutcome | null;
  readonly code?: number | null;
}) {
  const styles = useStyles();
  const { table } = useText();
  const kind = outcome ?? 'none';
  const Icon = outcomeIcons[kind];
  return (
    <span className={styles.mark}>
      <span className={`${styles.icon} ${styles[kind]}`} aria-hidden="true">
        <Icon />
      </span>
      <span className={styles.word}>
        {outcome === null ? table.noOutcome : table.outcomes[outcome]}
        {code !== null && code !== 0 && ` ${code}`}
      </span>
    </span>
  );
}

const standingIcons = {
  included: CheckmarkRegular,
  excluded: SubtractCircleRegular,
  open: QuestionCircleRegular,
  quarantined: PersonProhibitedRegular,
} as const satisfies Record<RecordStanding, unknown>;

export function StandingMark({ standing }: { readonly standing: RecordStanding }) {
  const styles = useStyles();
  const { table } = useText();
  const Icon = standingIcons[standing];
  return (
    <span className={styles.mark}>
      <span className={`${styles.icon} ${styles[standing]}`} aria-hidden="true">
        <Icon />
      </span>
      <span className={styles.word}>{table.standings[standing]}</span>
    </span>
  );
}
