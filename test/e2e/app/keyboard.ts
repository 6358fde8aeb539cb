// An officer who has a keyboard and nothing else: keys go in, and after each of them the focus has to be somewhere that can be seen.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from './officer.ts';

/** What has the focus; `problems` is empty where it can be seen and is nobody's secret. */
export type Focus = {
  readonly tag: string;
  readonly role: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
};

type Wanted = string | RegExp | ((focus: Focus) => boolean);

function fits(focus: Focus, wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(focus);
  return typeof wanted === 'string' ? focus.name === wanted : wanted.test(focus.name);
}

export async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const isElement = element instanceof HTMLElement || element instanceof SVGElement;
    if (!isElement || element === document.body) {
      return { tag: 'BODY', role: '', name: '', attributes: {}, problems: ['the focus fell to the page'] };
    }
    const problems: string[] = [];
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
    const named = element
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id));
    const texts = [...(labels ?? []), ...(named ?? [])].map((one) => one?.textContent ?? '');
    const name = element.getAttribute('aria-label') ?? (texts.join(' ') || (element.textContent ?? ''));

    // Seen: an outline, a shadow or the line of a field, on the element or on what draws it.
    const draws = [element, element.parentElement, element.parentElement?.parentElement].filter((one) => one != null);
    const isMarked = draws.some((one) =>
      [undefined, '::after', '::before'].some((part) => {
        const style = getComputedStyle(one, part);
        const isSolid = (color: string) => color !== 'transparent' && !/^rgba.*, 0\)$/.test(color);
        if (part !== undefined && style.content === 'none') return false;
        if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && isSolid(style.outlineColor))
          return true;
        if (one === element && part === undefined && style.boxShadow !== 'none') return true;
        // The line under a field grows from nothing (Fluent's Input and Select).
        const isLine = parseFloat(style.borderBottomWidth) > 1 || style.backgroundImage !== 'none';
        return part === '::after' && isLine && style.transform === 'matrix(1, 0, 0, 1, 0, 0)';
      }),
    );
    // What only takes the focus so that reading begins there is no control and shows none.
    const isPlace = element.tabIndex < 0 && !element.matches('[data-cell], button, input, [role=tab], [role=radio]');
    if (!isMarked && !isPlace) problems.push('the focus cannot be seen');
    if (!element.matches(':focus-visible')) problems.push('the focus came as by a mouse');

    const box = element.getBoundingClientRect();
    const isTall = box.height > 120 || box.width > window.innerWidth;
    const across = box.left + box.width / 2;
    const down = box.top + box.height / 2;
    const places = isTall
      ? [[across, Math.max(box.top, 0) + 2]]
      : [
          [across, down],
          [across, box.top + 2],
          [across, box.bottom - 2],
          [box.left + 3, down],
          [box.right - 3, down],
        ];
    const around = element.closest('label, .fui-Checkbox, .fui-Radio, .fui-Input, .fui-Select') ?? element;
    for (const [x = 0, y = 0] of box.width === 0 ? [] : places) {
      // Its own tooltip may touch it, and goes with Escape.
      const top = document.elementsFromPoint(x, y).find((one) => one.closest('[role=tooltip]') === null) ?? null;
      if (top !== null && (around.contains(top) || (isTall && top.contains(element)))) continue;
      const what =
        top === null
          ? 'the edge of the window'
          : // An SVG's `className` is no string.
            `<${top.tagName} ${(top.getAttribute('class') ?? '').slice(0, 40)}> ${(top.textContent ?? '').slice(0, 40)}`;
      problems.push(`covered at ${Math.round(x)},${Math.round(y)} by ${what}`);
    }
    const attributes = Object.fromEntries([...element.attributes].map((one) => [one.name, one.value]));
    return {
      tag: element.tagName,
      role: element.getAttribute('role') ?? '',
      name: name.trim(),
      attributes,
      problems,
    };
  });
}

/** Waits until the focus is where it is wanted, and can be seen there. */
export async function expectFocus(page: Page, wanted: Wanted): Promise<Focus> {
  let focus = await focusOf(page);
  await expect
    .poll(
      async () => {
        focus = await focusOf(page);
        if (focus.problems.length > 0) return `${focus.tag} ${focus.name.slice(0, 60)}: ${focus.problems.join('; ')}`;
        return fits(focus, wanted) || `the focus is on ${focus.tag} ${focus.name.slice(0, 80)}, not on ${wanted}`;
      },
      { timeout: patience / 8 },
    )
    .toBe(true);
  return focus;
}

/** One key, after which the focus is still to be seen. */
export async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key);
  return expectFocus(page, () => true);
}

/** Tab (or another key) until `wanted` has the focus; everything on the way can be seen too. */
export async function walkTo(page: Page, wanted: Wanted, key = 'Tab', most = 80): Promise<Focus> {
  const passed: string[] = [];
  for (let step = 0; step < most; step++) {
    const focus = await press(page, key);
    if (fits(focus, wanted)) return focus;
    passed.push(focus.name.slice(0, 40));
  }
  throw new Error(`${key} did not reach ${wanted}; it passed ${passed.join(' | ')}`);
}
