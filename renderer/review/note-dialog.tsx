// A note on a record, for the officer and whoever checks the case later; it never leaves the case.
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Modal } from '../frame/modal.tsx';
import { useText } from '../text/use-text.ts';

export function NoteDialog({
  note,
  onSave,
  onClose,
}: {
  readonly note: string;
  readonly onSave: (note: string | null) => void;
  readonly onClose: () => void;
}) {
  const { review, frame } = useText();
  const [typed, setTyped] = useState(note);
  return (
    <Modal onClose={onClose}>
      <DialogBody>
        <DialogTitle>{review.noteHeading}</DialogTitle>
        <DialogContent>
          <Field label={review.noteLabel}>
            <Textarea value={typed} maxLength={2000} rows={4} onChange={(_, { value }) => setTyped(value)} />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button appearance="primary" onClick={() => onSave(typed.trim() === '' ? null : typed.trim())}>
            {frame.save}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  );
}
