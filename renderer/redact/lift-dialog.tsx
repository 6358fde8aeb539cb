// Lifts what a detector masked, or accepts a pair of fields, with a reason that stays in the case.
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Modal } from '../frame/modal.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { ReasonSelect } from './reason-select.tsx';

export function LiftDialog({
  id,
  policy,
  onClose,
  onChanged,
}: {
  readonly id: string;
  readonly policy: Policy;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { redact, frame } = useText();
  const { caseId } = useOpenCase();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const lift = async () => {
    if (reason === '') return;
    const answer = await bridge.calls['redact.lift']({ caseId, findingId: id, reason });
    if (!answer.ok) return setError(answer.error);
    onClose();
    onChanged();
  };
  return (
    <Modal onClose={onClose}>
      <DialogBody>
        <DialogTitle>{redact.found.liftHeading}</DialogTitle>
        <DialogContent>
          <p>{redact.found.liftSays}</p>
          <ReasonSelect policy={policy} value={reason} onChange={setReason} />
          {error !== null && <ErrorNote error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button appearance="primary" disabledFocusable={reason === ''} onClick={() => void lift()}>
            {redact.override.apply}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  );
}
