// axe on the page as it stands, against WCAG 2.2 A and AA. What is excused stands here by component, with its reason.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Of the tags below, those about colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];
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
export async function findViolations(page: Page, rules: 'all' | 'colour'): Promise<readonly string[]> {
  // The usual way opens a second page to sum up, which is what the app refuses; one frame has nothing to sum up.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  // Another colour scheme changes nothing but colours, so the other rules need not be asked again.
  const { violations } = await (rules === 'all' ? builder.withTags(tags) : builder.withRules(colourRules)).analyze();
  const lines: string[] = [];
  for (const { id, nodes, help } of violations) {
    for (const { target, html, any } of nodes) {
      const selector = target.flat().join(' ');
      const excused = excuses.filter(({ rule }) => rule === id);
      const isExcused = await page.evaluate(
        ([found, fits]) => {
          const { document } = globalThis as unknown as {
            document: { querySelector: (at: string) => { matches: (one: string) => boolean } | null };
          };
          return fits.some((one) => document.querySelector(found)?.matches(one) === true);
        },
        [selector, excused.map((one) => one.selector)] as const,
      );
      if (!isExcused) lines.push(`${id}: ${help}: ${any[0]?.message ?? ''} ${html.slice(0, 160)} (${selector})`);
    }
  }
  return lines;
}
