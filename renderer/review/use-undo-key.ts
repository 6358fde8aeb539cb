// Ctrl+Z, or Cmd+Z on a Mac, takes the latest decision back, as the button Undo does. In a text box it stays the box's own.
import { useEffect, useRef } from 'react';

/** @param undo null where nothing is to be taken back. */
export function useUndoKey(undo: (() => Promise<void>) | null): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    let isUnderWay = false;
    const onKey = (event: KeyboardEvent) => {
      const take = latest.current;
      if (take === null || isUnderWay || !asksUndo(event, event.target as Element)) return;
      event.preventDefault();
      isUnderWay = true;
      void take().finally(() => {
        isUnderWay = false;
      });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Also what is written over the page keeps the key: a decision behind a dialog is not to change unseen. */
const keepsTheKey =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=alertdialog]';

type UndoKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat' | 'defaultPrevented'
>;

/** A key that is held down takes one decision back, not all of them. */
export function asksUndo(event: UndoKey, target: Pick<Element, 'closest'>): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, repeat, defaultPrevented } = event;
  const isUndo = key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;
  return isUndo && !repeat && !defaultPrevented && target.closest(keepsTheKey) === null;
}
