// A dialog as every screen opens one: it is there while it is rendered, and gone when it is not.
import { Dialog, DialogSurface } from '@fluentui/react-components';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { rememberPlace } from './focus-place.ts';

export function Modal({
  onClose,
  modalType = 'modal',
  children,
}: {
  /** Escape, or a click beside it; without it only an answer ends the dialog. */
  readonly onClose?: () => void;
  readonly modalType?: 'modal' | 'alert';
  readonly children: ReactNode;
}) {
  // Fluent gives the focus back to the trigger that was passed last, whatever it opened; these dialogs have another opener. Its
  // focus manager waits for a timer, so this is before it.
  const [findOpener] = useState(() => rememberPlace(document.activeElement ?? document.body));
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement === document.body) findOpener()?.focus();
      }),
    [findOpener],
  );
  useEffect(() => () => void setTimeout(showPageAgain), []);
  return (
    <Dialog open modalType={modalType} onOpenChange={(_, { open }) => open || onClose?.()}>
      <DialogSurface>{children}</DialogSurface>
    </Dialog>
  );
}

/**
 * Fluent's focus manager hides the page from screen readers while a dialog is open, and forgets to show it again where the
 * dialog is removed instead of closed (seen with 9.74: `aria-hidden` stays on the root).
 */
function showPageAgain(): void {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) {
    document.getElementById('root')?.removeAttribute('aria-hidden');
  }
}
