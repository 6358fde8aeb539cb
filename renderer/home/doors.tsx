// The three doors of an empty home.
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { AddRegular, ShieldCheckmarkRegular, TextBulletListSquareSparkleRegular } from '@fluentui/react-icons';
import { useText } from '../text/use-text.ts';

const doorNames = ['demo', 'start', 'check'] as const;
type DoorName = (typeof doorNames)[number];

const icons = {
  demo: TextBulletListSquareSparkleRegular,
  start: AddRegular,
  check: ShieldCheckmarkRegular,
} as const satisfies Record<DoorName, unknown>;

const useStyles = makeStyles({
  doors: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    columnGap: '16px',
    rowGap: '16px',
  },
  door: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    alignContent: 'start',
    columnGap: '8px',
    rowGap: '4px',
    padding: '16px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: '24px', gridRow: '1 / 3', color: tokens.colorBrandForeground1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  says: { color: tokens.colorNeutralForeground2 },
});

export function Doors({
  doors,
  isStarting,
}: {
  readonly doors: Readonly<Record<DoorName, () => void>>;
  readonly isStarting: boolean;
}) {
  const styles = useStyles();
  const { home } = useText();
  return (
    <div className={styles.doors}>
      {doorNames.map((name) => {
        const Icon = icons[name];
        const isBusy = name === 'demo' && isStarting;
        return (
          <button
            type="button"
            key={name}
            data-door={name}
            className={styles.door}
            onClick={doors[name]}
            aria-disabled={isBusy}
          >
            <span className={styles.icon} aria-hidden="true">
              {isBusy ? <Spinner size="tiny" /> : <Icon />}
            </span>
            <span className={styles.title}>{home.doors[name].title}</span>
            <span className={styles.says}>{home.doors[name].says}</span>
          </button>
        );
      })}
    </div>
  );
}
