// Starts a case: the facts of the request, and the due date that follows from them while they are typed.
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { FormDialog } from '../frame/form-dialog.tsx';
import { emptyRequest, factsOf, isRequestReady, RequestFields } from '../frame/request-fields.tsx';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

export function NewCaseDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (made: Output<'cases.create'>) => void;
}) {
  const { home } = useText();
  const { description } = useSession();
  const [draft, setDraft] = useState(emptyRequest);
  const [error, setError] = useState<IpcError | null>(null);
  const isReady = isRequestReady(draft);

  const create = async () => {
    const made = await bridge.calls['cases.create']({
      ...factsOf(draft),
      timeZone: description.timeZone,
    });
    if (made.ok) onMade(made.value);
    else setError(made.error);
  };

  return (
    <FormDialog
      heading={home.newCase.heading}
      submit={home.newCase.create}
      isReady={isReady}
      error={error}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <RequestFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
