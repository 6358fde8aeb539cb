// The cases of this computer: due date, state in words, and the clock of the oldest day.
import {
  Badge,
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import type { CaseCard } from '../../shared/ipc/contract/home-channels.ts';
import { dayInWords } from '../frame/day-in-words.ts';
import { SafeText } from '../table/safe-text.tsx';
import type { Texts } from '../text/catalogue.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** A user name is the longest text of a line. With the acts they fill the narrowest window. */
const widths = { reference: '14%', person: '20%', due: '14%', state: '16%', clock: '11%' } as const;
const actsWidth = '236px';

const useStyles = makeStyles({
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  secondary: { color: tokens.colorNeutralForeground2 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, padding: '4px 0' },
  acts: { display: 'flex', columnGap: '8px', justifyContent: 'flex-end' },
  table: { fontVariantNumeric: 'tabular-nums' },
  text: { overflowWrap: 'anywhere' },
  act: { whiteSpace: 'nowrap' },
});

function stateInWords(card: CaseCard, { home }: Texts): string {
  if (card.state === 'missing') return home.missing;
  if (card.state === 'locked') return home.locked;
  if ((card.packages ?? 0) > 0) return home.stateOf.sealed(card.packages ?? 0);
  if (card.records === null || card.records === 0) return home.stateOf.empty;
  return home.stateOf.collected(card.records, card.coverage ?? '');
}

export function CaseList({
  cases,
  onOpen,
  onRenew,
  onPurge,
}: {
  readonly cases: readonly CaseCard[];
  readonly onOpen: (card: CaseCard) => void;
  /** Another recovery passphrase. */
  readonly onRenew: (card: CaseCard) => void;
  readonly onPurge: (card: CaseCard) => void;
}) {
  const styles = useStyles();
  const texts = useText();
  const { home, frame } = texts;
  return (
    <Table className={styles.table} aria-label={home.heading}>
      <TableHeader>
        <TableRow>
          {Object.entries(home.columns).map(([name, says]) => (
            <TableHeaderCell key={name} style={{ width: widths[name as keyof typeof widths] }}>
              {says}
            </TableHeaderCell>
          ))}
          <TableHeaderCell aria-label={home.open} style={{ width: actsWidth }} />
        </TableRow>
      </TableHeader>
      <TableBody>
        {cases.map((card) => (
          <TableRow key={card.caseId} data-case={card.caseId}>
            <TableCell className={styles.text}>
              {card.reference === null ? (
                <span className={styles.secondary}>{card.folderName}</span>
              ) : (
                <SafeText text={card.reference} />
              )}{' '}
              {card.isInvented && (
                <Badge appearance="outline" color="important" size="small">
                  {frame.invented}
                </Badge>
              )}
            </TableCell>
            <TableCell className={styles.text}>
              {card.subject === null ? '' : <SafeText text={card.subject} />}
            </TableCell>
            <TableCell>
              <DueInWords card={card} />
            </TableCell>
            <TableCell>
              {stateInWords(card, texts)}
              <Hint card={card} />
            </TableCell>
            <TableCell>
              <ClockInWords card={card} />
            </TableCell>
            <TableCell>
              <div className={styles.acts}>
                <Button
                  className={styles.act}
                  size="small"
                  disabledFocusable={card.state === 'missing'}
                  onClick={() => onOpen(card)}
                >
                  {home.open}
                </Button>
                {(card.state === 'open' || card.state === 'closed') && (
                  <Tooltip content={home.renew} relationship="label">
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<KeyRegular />}
                      data-renew=""
                      onClick={() => onRenew(card)}
                    />
                  </Tooltip>
                )}
                <Button className={styles.act} size="small" appearance="subtle" onClick={() => onPurge(card)}>
                  {home.purge}
                </Button>
              </div>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Hint({ card: { state, isRecoveryPending } }: { readonly card: CaseCard }) {
  const styles = useStyles();
  const { home } = useText();
  if (state === 'locked')
    return <div className={styles.hint}>{isRecoveryPending ? home.pendingLocked : home.lockedHint}</div>;
  return isRecoveryPending ? <div className={styles.hint}>{home.pending}</div> : null;
}

function DueInWords({ card: { due, state } }: { readonly card: CaseCard }) {
  const styles = useStyles();
  const { frame } = useText();
  const language = useLanguage();
  if (state === 'locked' || state === 'missing') return null;
  if (due === null) return <span className={styles.secondary}>{frame.noDue}</span>;
  const tone = due.daysLeft < 0 ? styles.late : due.daysLeft <= 7 ? styles.soon : '';
  return <span className={tone}>{frame.due(dayInWords(due.day, language), due.daysLeft)}</span>;
}

function ClockInWords({ card: { oldestVanishesAt, state } }: { readonly card: CaseCard }) {
  const styles = useStyles();
  const { home } = useText();
  if (state === 'locked' || state === 'missing') return null;
  if (oldestVanishesAt === null) return <span className={styles.secondary}>{home.noClock}</span>;
  const hours = Math.floor((Date.parse(oldestVanishesAt) - Date.now()) / 3_600_000);
  return <span className={hours < 48 ? styles.soon : ''}>{home.vanishes(hours)}</span>;
}
