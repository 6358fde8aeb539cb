// A note on a record, for the officer and whoever checks the case later; it never leaves the case.
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../frame/form-dialog.tsx';
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
    <FormDialog
      heading={review.noteHeading}
      submit={frame.save}
      onSubmit={() => onSave(typed.trim() === '' ? null : typed.trim())}
      onClose={onClose}
    >
      <Field label={review.noteLabel}>
        <Textarea value={typed} maxLength={2000} rows={4} onChange={(_, { value }) => setTyped(value)} />
      </Field>
    </FormDialog>
  );
}
