// Lifts what a detector masked, or accepts a pair of fields, with a reason that stays in the case.
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { bridge } from '../bridge.ts';
import { FormDialog } from '../frame/form-dialog.tsx';
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
  const { redact } = useText();
  const { caseId } = useOpenCase();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const lift = async () => {
    const answer = await bridge.calls['redact.lift']({ caseId, findingId: id, reason });
    if (!answer.ok) return setError(answer.error);
    onClose();
    onChanged();
  };
  return (
    <FormDialog
      heading={redact.found.liftHeading}
      submit={redact.override.apply}
      isReady={reason !== ''}
      error={error}
      onSubmit={() => void lift()}
      onClose={onClose}
    >
      <span>{redact.found.liftSays}</span>
      <ReasonSelect policy={policy} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
