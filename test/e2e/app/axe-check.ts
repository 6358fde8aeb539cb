// axe on the page as it stands, against WCAG 2.2 A and AA. What is excused stands here by component, with its reason.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** A finding that is none, for every element that `selector` fits. */
export type Excuse = { readonly rule: string; readonly selector: string; readonly because: string };

export const excuses: readonly Excuse[] = [
  {
    rule: 'aria-hidden-focus',
    selector: 'i[data-tabster-dummy]',
    because:
      'Fluent (tabster) marks the ends of a group with elements that hand the focus on at once and never keep it.',
  },
];

/** One line for each element in breach: rule, what is wrong, where. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // The usual way opens a second page to sum up, which is what the app refuses; one frame has nothing to sum up.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  // What passes is nobody's to read; to describe it takes axe as long as to find it.
  const { violations } = await builder
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any }) => ({ id, help, html, selector: target.flat().join(' '), any })),
  );
  const excused = found.length === 0 ? [] : await page.evaluate(areExcused, { found: found.map(pick), excuses });
  return found
    .filter((_, at) => excused[at] !== true)
    .map(
      ({ id, help, any, html, selector }) =>
        `${id}: ${help}: ${any[0]?.message ?? ''} ${html.slice(0, 160)} (${selector})`,
    );
}

type Place = { readonly id: string; readonly selector: string };

const pick = ({ id, selector }: Place): Place => ({ id, selector });

/** In the page. */
function areExcused(given: { readonly found: readonly Place[]; readonly excuses: readonly Excuse[] }): boolean[] {
  return given.found.map(({ id, selector }) =>
    given.excuses.some((one) => one.rule === id && document.querySelector(selector)?.matches(one.selector) === true),
  );
}
