// The rail: five numbered steps, each with its state in words.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CaseStatusView } from '../../shared/ipc/views.ts';
import { type Step, steps } from '../state/place.ts';
import { useSession } from '../state/session.tsx';
import type { Texts } from '../text/catalogue.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  rail: { borderRight: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px', overflow: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  step: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '8px',
    width: '100%',
    padding: '8px',
    textAlign: 'left',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    border: '1px solid transparent',
    borderLeft: '3px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours take the background away; the chosen step keeps one of the system's own.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& span': { color: 'HighlightText' },
      ':hover': { backgroundColor: 'Highlight' },
    },
  },
  state: {
    gridColumn: '2',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

function stateOf(step: Step, status: CaseStatusView | null, { stepStates }: Texts['frame']): string {
  if (status === null) return '';
  const { counts, coverage, policy, packages } = status;
  switch (step) {
    case 'collect':
      return counts.records === 0 && coverage.windows.length === 0
        ? stepStates.nothingYet
        : `${stepStates.records(counts.records - counts.quarantined)}, ${coverage.verdict}`;
    case 'review':
      if (counts.records === 0) return stepStates.waits;
      return counts.open > 0 ? stepStates.open(counts.open) : stepStates.decided;
    case 'redact':
      return counts.records === 0 ? stepStates.waits : stepStates.policy(policy ?? 'subject-copy');
    case 'package':
      return packages === 0 ? stepStates.noPackage : stepStates.packages(packages);
    default:
      return stepStates.anyPackage;
  }
}

export function StepRail() {
  const styles = useStyles();
  const { frame } = useText();
  const { place, status, goTo } = useSession();
  const current = place.kind === 'case' ? place.step : null;
  return (
    <nav className={styles.rail} aria-label={frame.stepsLabel}>
      <ol className={styles.list}>
        {steps.map((step, place) => (
          <li key={step}>
            <button
              type="button"
              data-step={step}
              className={mergeClasses(styles.step, step === current && styles.current)}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => goTo(step)}
            >
              <span className={styles.number}>{place + 1}</span>
              <span>{frame.steps[step]}</span>
              <span className={styles.state}>{stateOf(step, status, frame)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
