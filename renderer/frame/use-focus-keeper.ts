// A button that does its work and goes leaves the focus to nobody, and a keyboard or a screen reader at the top of the page.
// This gives it to what stands nearest (WCAG 2.2, 2.4.3). Dialogs and the table look after their own.
import { useEffect } from 'react';
import { rememberPlace } from './focus-place.ts';

export function useFocusKeeper(): void {
  useEffect(() => {
    let find: (() => HTMLElement | null) | null = null;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element) find = rememberPlace(event.target);
    };
    // A click on what takes no focus is the officer's own way to leave a control.
    const forget = () => {
      find = null;
    };
    const keep = () => {
      if (find === null || document.activeElement !== document.body) return;
      find()?.focus();
    };
    // After the frame, when a new screen has taken the focus by itself where it wants it.
    const observer = new MutationObserver(() => {
      if (find !== null && document.activeElement === document.body) requestAnimationFrame(() => setTimeout(keep));
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      observer.disconnect();
    };
  }, []);
}
