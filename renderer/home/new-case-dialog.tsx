// Starts a case: the facts of the request, and the due date that follows from them while they are typed.
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Modal } from '../frame/modal.tsx';
import { emptyRequest, factsOf, isRequestReady, RequestFields } from '../frame/request-fields.tsx';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ form: { display: 'grid', rowGap: '12px' } });

export function NewCaseDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (made: Output<'cases.create'>) => void;
}) {
  const styles = useStyles();
  const { home, frame } = useText();
  const { description } = useSession();
  const [draft, setDraft] = useState(emptyRequest);
  const [error, setError] = useState<IpcError | null>(null);
  const isReady = isRequestReady(draft);

  const create = async () => {
    if (!isReady) return;
    const made = await bridge.calls['cases.create']({
      ...factsOf(draft),
      timeZone: description.timeZone,
    });
    if (made.ok) onMade(made.value);
    else setError(made.error);
  };

  return (
    <Modal onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <DialogBody>
          <DialogTitle>{home.newCase.heading}</DialogTitle>
          <DialogContent className={styles.form}>
            <RequestFields draft={draft} onChange={setDraft} />
            {error !== null && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame.cancel}</Button>
            <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
              {home.newCase.create}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Modal>
  );
}
