// Reads a part of the page as a suspicious eye does: its text, its elements, and what must not be there.

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

/** Each row of the preview as its mark, its place and its elements; runs in the page. */
export function readRows(rows: readonly Element[]): string[] {
  return rows.map((row) => {
    const tags = [...row.querySelectorAll('*')].filter((one) => one.closest('bdi, [role=img]') === null);
    const mark = row.getAttribute('data-withheld') === 'true' ? 'withheld' : 'kept';
    return `${mark} ${row.getAttribute('data-pointer')} ${tags.map((one) => one.tagName).join(' ')}`;
  });
}
