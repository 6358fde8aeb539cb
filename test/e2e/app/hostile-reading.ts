// Reads a part of the page as a suspicious eye does: its text, its elements, and what must not be there.
import type { Page } from 'playwright-core';

export type SeenPlace = {
  readonly text: string;
  /** How often each kind of element stands there, without what a warning adds. */
  readonly elements: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
};

/** Runs in the page, so it stands alone. */
export function readPlace(root: Element): SeenPlace {
  // Written here once more, so that a gap in the app's own list is seen.
  const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;
  const active = [
    'script',
    'iframe',
    'object',
    'embed',
    'img',
    'link',
    'meta',
    'base',
    'style',
    'form[action]',
    'math',
    'a[href]',
    'template',
    'video',
    'audio',
    'animate',
    'use',
    'foreignObject',
    'noscript',
  ];
  const problems: string[] = [];
  const elements: Record<string, number> = {};
  for (const found of root.querySelectorAll(active.join(',')))
    problems.push(`an element ${found.outerHTML.slice(0, 120)}`);
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || /^(src|srcdoc|formaction|xlink:href)$/.test(name))
        problems.push(`an attribute ${name}=${value.slice(0, 80)}`);
      if (hidden.test(value)) problems.push(`hidden characters in ${name}=${JSON.stringify(value.slice(0, 80))}`);
    }
    const warning = element.closest('bdi, [role=img]');
    // The list of tabs changes by itself with the focus; no text of a record stands in it.
    if (element.closest('[role=tablist]') !== null) continue;
    // Fluent leaves an empty mark beside a button whose tooltip was shown.
    if (element.tagName === 'SPAN' && element.childNodes.length === 0) continue;
    if (warning === null) elements[element.tagName] = (elements[element.tagName] ?? 0) + 1;
    else if (!['BDI', 'SPAN', 'svg', 'path'].includes(element.tagName))
      problems.push(`within a text: ${element.outerHTML.slice(0, 120)}`);
  }
  for (const text of root.querySelectorAll('bdi')) {
    const hasBadge = text.previousElementSibling?.getAttribute('role') === 'img';
    if (/⟦U\+/.test(text.textContent) && !hasBadge) problems.push(`no badge: ${text.textContent.slice(0, 80)}`);
  }
  // The raw view has lines of its own; within a value a line end is written out.
  const text = root.textContent.replaceAll('\n', ' ');
  const raw = hidden.exec(text);
  if (raw !== null)
    problems.push(`a hidden character as it is: ${JSON.stringify(text.slice(raw.index - 30, raw.index + 30))}`);
  return { text, elements, problems };
}

/** Where `readPlace` stands in the page, for what reads many places in one go. */
const inPage = 'signetReadPlace';

export async function bringReader(page: Page): Promise<void> {
  await page.evaluate(`globalThis.${inPage} = ${readPlace.toString()}`);
}

/** Every part of the record beside the table, by the name of its tab. A hand would need minutes for all records. */
export async function readRecord(page: Page): Promise<Readonly<Record<string, SeenPlace>>> {
  return page.evaluate(async (reader) => {
    const read = Reflect.get(globalThis, reader) as (root: Element) => SeenPlace;
    const seen: Record<string, SeenPlace> = {};
    for (const tab of document.querySelectorAll<HTMLElement>('aside [role=tab]')) {
      tab.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const panel = document.querySelector('aside');
      if (panel !== null) seen[tab.textContent] = read(panel);
    }
    return seen;
  }, inPage);
}

/** The preview of one record: its number, what is wrong, and each row as its mark, its place and its elements. */
export type SeenPreview = SeenPlace & { readonly id: string; readonly rows: readonly string[] };

/** The previews of `count` records, from the one that is shown, by the button that goes to the next. */
export async function readPreviews(page: Page, count: number): Promise<readonly SeenPreview[]> {
  const next = await page.getByRole('button', { name: 'Next with something withheld', exact: true }).elementHandle();
  if (next === null) throw new Error('no button to the next record');
  return page.evaluate(
    async ({ button, reader, count: wanted }) => {
      const read = Reflect.get(globalThis, reader) as (root: Element) => SeenPlace;
      const shownId = () => document.querySelector('[data-pointer="/id"] td')?.textContent ?? '';
      const seen: SeenPreview[] = [];
      while (seen.length < wanted) {
        const id = shownId();
        const main = document.querySelector('main');
        if (main === null || id === '' || seen.some((one) => one.id === id)) {
          await new Promise((done) => setTimeout(done, 5));
          continue;
        }
        const rows = [...document.querySelectorAll('[data-pointer]')].map((row) => {
          const tags = [...row.querySelectorAll('*')].filter((one) => one.closest('bdi, [role=img]') === null);
          const mark = row.getAttribute('data-withheld') === 'true' ? 'withheld' : 'kept';
          return `${mark} ${row.getAttribute('data-pointer')} ${tags.map((one) => one.tagName).join(' ')}`;
        });
        seen.push({ id, rows, ...read(main) });
        (button as HTMLElement).click();
      }
      return seen;
    },
    { button: next, reader: inPage, count },
  );
}
