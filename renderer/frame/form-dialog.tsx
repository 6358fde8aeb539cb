// A dialog that asks for something: a heading, its fields, what went wrong, and the two buttons. Enter sends it, as in any form.
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { useText } from '../text/use-text.ts';
import { ErrorNote } from './error-note.tsx';
import { Modal } from './modal.tsx';

const useStyles = makeStyles({ content: { display: 'grid', rowGap: '12px' } });

export function FormDialog({
  heading,
  submit,
  isReady = true,
  error = null,
  onSubmit,
  onClose,
  children,
}: {
  readonly heading: string;
  /** The word on the button that sends it. */
  readonly submit: string;
  /** Where false, nothing is sent; the button says so and keeps its place in the order of keys. */
  readonly isReady?: boolean;
  readonly error?: IpcError | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { frame } = useText();
  return (
    <Modal onClose={onClose}>
      <form
        // What is missing is said beside its field, not in a bubble of the browser.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onSubmit();
        }}
      >
        <DialogBody>
          <DialogTitle>{heading}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            {error !== null && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame.cancel}</Button>
            <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
              {submit}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Modal>
  );
}
