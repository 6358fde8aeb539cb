// The facts of the request, changed after the case was made: a day of receipt that was not known, another way of proving identity.
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { draftOf, factsOf, isRequestReady, RequestFields } from './request-fields.tsx';

export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const { frame } = useText();
  const { caseId, status, refreshStatus } = useOpenCase();
  const [draft, setDraft] = useState(() => draftOf(status.facts));
  const [error, setError] = useState<IpcError | null>(null);
  const save = async () => {
    const changed = await bridge.calls['case.changeFacts']({ caseId, ...factsOf(draft) });
    if (!changed.ok) return setError(changed.error);
    refreshStatus();
    onClose();
  };
  return (
    <FormDialog
      heading={frame.request}
      submit={frame.save}
      isReady={isRequestReady(draft)}
      error={error}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <RequestFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
