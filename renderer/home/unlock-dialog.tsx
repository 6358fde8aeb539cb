// Asks for the passphrase of a case that the key store of this computer does not open.
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseCard } from '../../shared/ipc/contract/home-channels.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { FormDialog } from '../frame/form-dialog.tsx';
import { useText } from '../text/use-text.ts';

export function UnlockDialog({
  card,
  onClose,
  onOpened,
}: {
  readonly card: CaseCard;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}) {
  const { home } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const open = async () => {
    if (passphrase === '') return;
    const answer = await bridge.calls['cases.open']({ caseId: card.caseId, passphrase });
    if (answer.ok) onOpened();
    else setError(answer.error);
  };
  return (
    <FormDialog
      heading={home.unlock.heading}
      submit={home.unlock.open}
      error={error}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <span>{home.unlock.says}</span>
      <Field label={home.unlock.label}>
        <Input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(_, { value }) => setPassphrase(value)}
        />
      </Field>
    </FormDialog>
  );
}
