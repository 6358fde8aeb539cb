// What became of a collection: finished, ended early, refused for a class, nothing found (an answer, no error), or several people.
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { CollectOutcomeView } from '../../shared/ipc/views.ts';
import { dayInWords } from '../frame/day-in-words.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { AdministratorHelp } from './administrator-help.tsx';
import { PersonCard } from './person-card.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '12px' },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'grid',
    rowGap: '8px',
  },
});

export function CollectOutcome({
  outcome,
  onName,
  onImportInstead,
}: {
  readonly outcome: CollectOutcomeView;
  readonly onName: (objectId: string) => void;
  readonly onImportInstead: () => void;
}) {
  const styles = useStyles();
  const { collect } = useText();
  if (outcome.kind === 'not-confirmed') {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{collect.notConfirmed}</MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome.kind === 'several') {
    return (
      <div className={styles.box}>
        <strong>{collect.several.heading}</strong>
        <span>{collect.several.says}</span>
        {outcome.cards.map((card) => (
          <div key={card.objectId} className={styles.card}>
            <PersonCard card={card} />
            <span>
              <Button size="small" onClick={() => onName(card.objectId)}>
                {collect.several.use}
              </Button>
            </span>
          </div>
        ))}
      </div>
    );
  }
  const [refused] = outcome.refused;
  return (
    <div className={styles.box} role="status" tabIndex={-1} data-takes-focus="">
      {outcome.ended !== null && outcome.ended.code !== refused?.error.code && <ErrorNote error={outcome.ended} />}
      {refused !== undefined && <AdministratorHelp error={refused.error} onImportInstead={onImportInstead} />}
      <Finished newRecords={outcome.newRecords} endedEarly={outcome.ended !== null} />
    </div>
  );
}

function Finished({ newRecords, endedEarly }: { readonly newRecords: number; readonly endedEarly: boolean }) {
  const { collect } = useText();
  const language = useLanguage();
  const { status } = useOpenCase();
  if (endedEarly) return <span>{collect.endedEarly}</span>;
  const { windows } = status.coverage;
  if (status.counts.records > 0 || windows.length === 0) return <span>{collect.done(newRecords)}</span>;
  const from = windows.map((window) => window.from).sort()[0] ?? '';
  const to =
    windows
      .map((window) => window.to)
      .sort()
      .at(-1) ?? '';
  const kinds = new Set(windows.map((window) => window.eventClass)).size;
  return (
    <span>
      {collect.nothingFound(dayInWords(from.slice(0, 10), language), dayInWords(to.slice(0, 10), language), kinds)}
    </span>
  );
}
