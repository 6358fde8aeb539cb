// Asks for the passphrase of a case that the key store of this computer does not open.
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseCard } from '../../shared/ipc/contract/home-channels.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Modal } from '../frame/modal.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ content: { display: 'grid', rowGap: '12px' } });

export function UnlockDialog({
  card,
  onClose,
  onOpened,
}: {
  readonly card: CaseCard;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}) {
  const styles = useStyles();
  const { home, frame } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const open = async () => {
    if (passphrase === '') return;
    const answer = await bridge.calls['cases.open']({ caseId: card.caseId, passphrase });
    if (answer.ok) onOpened();
    else setError(answer.error);
  };
  return (
    <Modal onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <DialogBody>
          <DialogTitle>{home.unlock.heading}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{home.unlock.says}</span>
            <Field label={home.unlock.label}>
              <Input
                type="password"
                autoComplete="off"
                value={passphrase}
                onChange={(_, { value }) => setPassphrase(value)}
              />
            </Field>
            {error !== null && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame.cancel}</Button>
            <Button type="submit" appearance="primary">
              {home.unlock.open}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Modal>
  );
}
