// The menu: the platform's shortcuts, both languages, and what a click does.
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/shell/menu.ts';
import { shellTexts } from '../../../electron/shell/text/shell-text.ts';

function menuFor(platform: NodeJS.Platform, language: 'en' | 'nl' = 'en') {
  const done: string[] = [];
  const template = menuTemplate({
    text: shellTexts[language].menu,
    platform,
    command: (command) => void done.push(command),
    lock: () => void done.push('lock itself'),
    isHiddenFromCapture: false,
    hideFromCapture: (hide) => void done.push(`hide ${hide}`),
  });
  const items = template.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
  const click = (label: string) =>
    (items.find((item) => item.label === label)?.click as ((item: object) => void) | undefined)?.({ checked: true });
  return { done, template, items, click };
}

const platforms = ['win32', 'darwin', 'linux'] as const;

describe.each(platforms)('The menu on %s', (platform) => {
  it('gives no shortcut twice', () => {
    const shortcuts = menuFor(platform).items.flatMap((item) =>
      item.accelerator === undefined ? [] : [String(item.accelerator)],
    );
    expect(shortcuts.length).toBeGreaterThan(4);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('has words of ours on everything, in both languages', () => {
    for (const language of ['en', 'nl'] as const) {
      const { template, items } = menuFor(platform, language);
      expect(
        [...template, ...items].filter((item) => item.type !== 'separator' && item.role !== 'appMenu' && !item.label),
      ).toEqual([]);
    }
  });

  it('has a way to quit and the editing that fields need', () => {
    const roles = menuFor(platform).items.map((item) => item.role);
    expect(roles).toEqual(
      expect.arrayContaining(['quit', 'cut', 'copy', 'paste', 'selectAll', 'undo', 'zoomIn', 'zoomOut', 'resetZoom']),
    );
  });
});

describe('A click', () => {
  it('sends a word to the page, but locks without it', () => {
    const { done, click } = menuFor('linux');
    for (const label of ['All cases', 'Find', 'Next step', 'Previous step', 'Show new records', 'Lock']) click(label);
    click(shellTexts.en.menu.hideFromCapture);
    expect(done).toEqual(['home', 'find', 'next-step', 'previous-step', 'refresh', 'lock itself', 'hide true']);
  });
});
