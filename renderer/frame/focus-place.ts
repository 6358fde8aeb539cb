// Where the focus goes when the element that has it is taken away: to what stands nearest, so that a keyboard never starts over.

const tabbable = 'button, input, select, textarea, a[href], summary, [tabindex]';

type Level = { readonly around: Element; readonly childIndex: number };

/** Remembers where `element` stands, and gives what to focus when asked later: itself, else what is now in its place. */
export function rememberPlace(element: Element): () => HTMLElement | null {
  const levels: Level[] = [];
  for (let at = element; at.parentElement !== null && at !== document.body; at = at.parentElement) {
    levels.push({ around: at.parentElement, childIndex: [...at.parentElement.children].indexOf(at) });
  }
  return () => {
    if (canTakeFocus(element)) return element;
    for (const level of levels) {
      const found = nearestIn(level);
      if (found !== null) return found;
    }
    return document.querySelector('h1');
  };
}

function nearestIn({ around, childIndex }: Level): HTMLElement | null {
  if (!around.isConnected || around === document.body) return null;
  // What a piece of work ended in, then the heading of the screen.
  for (const wanted of ['[data-takes-focus]', 'h1']) {
    const found = around.querySelector(wanted);
    if (canTakeFocus(found)) return found;
  }
  const children = [...around.children];
  const after = children.slice(Math.max(0, childIndex)).flatMap(tabbablesOf);
  return after[0] ?? children.slice(0, Math.max(0, childIndex)).flatMap(tabbablesOf).at(-1) ?? null;
}

function tabbablesOf(element: Element): readonly HTMLElement[] {
  const all = [element, ...element.querySelectorAll(tabbable)];
  return all.filter((one) => canTakeFocus(one)).filter((one) => one.matches(tabbable) && one.tabIndex >= 0);
}

function canTakeFocus(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element !== document.body &&
    element.isConnected &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled, i[data-tabster-dummy]')
  );
}
