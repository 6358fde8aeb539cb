// The facts of the request, changed after the case was made: a day of receipt that was not known, another way of proving identity.
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { ErrorNote } from './error-note.tsx';
import { Modal } from './modal.tsx';
import { draftOf, factsOf, isRequestReady, RequestFields } from './request-fields.tsx';

const useStyles = makeStyles({ form: { display: 'grid', rowGap: '12px' } });

export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { frame } = useText();
  const { caseId, status, refreshStatus } = useOpenCase();
  const [draft, setDraft] = useState(() => draftOf(status.facts));
  const [error, setError] = useState<IpcError | null>(null);
  const save = async () => {
    if (!isRequestReady(draft)) return;
    const changed = await bridge.calls['case.changeFacts']({ caseId, ...factsOf(draft) });
    if (!changed.ok) return setError(changed.error);
    refreshStatus();
    onClose();
  };
  return (
    <Modal onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogBody>
          <DialogTitle>{frame.request}</DialogTitle>
          <DialogContent className={styles.form}>
            <RequestFields draft={draft} onChange={setDraft} />
            {error !== null && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame.cancel}</Button>
            <Button type="submit" appearance="primary" disabledFocusable={!isRequestReady(draft)}>
              {frame.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Modal>
  );
}
