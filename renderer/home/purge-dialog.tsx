// Destroys a case: says what goes and what stays, and wants the reference typed.
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
import type { Output } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Modal } from '../frame/modal.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ content: { display: 'grid', rowGap: '12px' } });

export function PurgeDialog({ card, onClose }: { readonly card: CaseCard; readonly onClose: () => void }) {
  const styles = useStyles();
  const { home, frame } = useText();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const [done, setDone] = useState<Output<'cases.purge'> | null>(null);
  const label = card.reference === null ? home.destroy.typeFolder(card.folderName) : home.destroy.type(card.reference);
  const destroy = async () => {
    const answer = await bridge.calls['cases.purge']({ caseId: card.caseId, reference: typed });
    if (answer.ok) setDone(answer.value);
    else setError(answer.error);
  };
  return (
    <Modal modalType="alert" onClose={onClose}>
      <DialogBody>
        <DialogTitle>{home.destroy.heading}</DialogTitle>
        <DialogContent className={styles.content}>
          {done === null ? (
            <>
              <span>{home.destroy.says}</span>
              {card.state === 'locked' && card.reference === null && <span>{home.destroy.unread}</span>}
              <Field label={label}>
                <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
              </Field>
              {error !== null && <ErrorNote error={error} />}
            </>
          ) : (
            <span role="status">
              {home.destroy.done(done.filesDeleted)}{' '}
              {done.foreignFiles.length > 0 && home.destroy.stays(done.foreignFiles.join(', '))}
            </span>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{done === null ? frame.cancel : frame.close}</Button>
          {done === null && (
            <Button appearance="primary" disabledFocusable={typed.trim() === ''} onClick={() => void destroy()}>
              {home.destroy.go}
            </Button>
          )}
        </DialogActions>
      </DialogBody>
    </Modal>
  );
}
