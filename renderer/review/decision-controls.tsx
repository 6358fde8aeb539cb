// Include, exclude with a reason, decide later, note: for the record that is shown. A record in quarantine is included by its id
// alone, which is what these buttons name.
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordView } from '../../shared/ipc/views.ts';
import type { DecisionState } from '../../shared/model/journal.ts';
import type { RecordStanding } from '../../shared/review/record-set.ts';
import { useText } from '../text/use-text.ts';
import { ExcludeDialog } from './exclude-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import type { Decisions, DecisionTarget } from './use-decisions.ts';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', rowGap: '4px', margin: '4px 0' },
});

/** A note is part of a decision; it must not change what was decided. */
const stateOf = {
  included: 'include',
  excluded: 'exclude',
  open: 'open',
  quarantined: 'open',
} as const satisfies Record<RecordStanding, DecisionState>;

export function DecisionControls({ value, decisions }: { readonly value: RecordView; readonly decisions: Decisions }) {
  const styles = useStyles();
  const { review } = useText();
  const [dialog, setDialog] = useState<'exclude' | 'note' | null>(null);
  const { recordId, standing, membership, decision } = value;
  const note = decision?.note ?? null;
  const target: DecisionTarget = { by: 'records', recordIds: [recordId] };
  const decide = (state: DecisionState, reason: string | null = null, text: string | null = note) => {
    setDialog(null);
    void decisions.decide(target, state, reason, text);
  };
  const isOthers = membership !== 'subject';
  return (
    <div className={styles.controls}>
      {standing !== 'included' && (
        <Button size="small" onClick={() => decide('include')}>
          {isOthers ? review.includeOther : review.include}
        </Button>
      )}
      {!isOthers && (
        <Button size="small" onClick={() => setDialog('exclude')}>
          {review.excludeAsks}
        </Button>
      )}
      {isOthers && standing === 'included' && (
        <Button size="small" onClick={() => decide('open')}>
          {review.leaveOut}
        </Button>
      )}
      {!isOthers && standing !== 'open' && (
        <Button size="small" onClick={() => decide('open')}>
          {review.later}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={() => setDialog('note')}>
        {review.note}
      </Button>
      {dialog === 'exclude' && (
        <ExcludeDialog
          count={1}
          onClose={() => setDialog(null)}
          onExclude={(reason, text) => decide('exclude', reason, text ?? note)}
        />
      )}
      {dialog === 'note' && (
        <NoteDialog
          note={note ?? ''}
          onClose={() => setDialog(null)}
          onSave={(text) => decide(stateOf[standing], decision?.reason ?? null, text)}
        />
      )}
    </div>
  );
}
