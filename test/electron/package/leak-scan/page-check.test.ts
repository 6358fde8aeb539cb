// The search by place on the page: rows that differ, and everything that acts or leads away.
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, codesOf, type Parts, partsOf, readerOf, scan } from './small-package.ts';

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

describe('the page of a package', () => {
  const pageChanges: readonly (readonly [string, string, (text: string) => string])[] = [
    ['a short value in a row', 'LEAK_PAGE_ROW', (text) => text.replace('<dt>/city<dd>[withheld]', '<dt>/city<dd>Bern')],
    [
      'a value in the reason of a row',
      'LEAK_PAGE_ROW',
      (text) => text.replace(/(<dd class="w">[^<\n]*)\n/g, '$1 Bern\n'),
    ],
    [
      'a row that the record has not',
      'LEAK_PAGE_ROW',
      (text) => text.replace('<dt>isInteractive', '<dt>x<dd>Bern\n<dt>isInteractive'),
    ],
    ['a row left out', 'LEAK_PAGE_ROW', (text) => text.replace(/<dt>isInteractive<dd>true\n/, '')],
    ['a short value in the list', 'LEAK_PAGE_ROW', (text) => text.replace('<td>[withheld], CH', '<td>Bern, CH')],
    [
      'data in a column of words',
      'LEAK_PAGE_ROW',
      (text) => text.replace(/failure \(50126\)/g, (word) => word.replace('failure', `f${Math.random()}`)),
    ],
    [
      'text between two records',
      'LEAK_PAGE_ROW',
      (text) => text.replace('<section id="r3">', '<p>Bern</p><section id="r3">'),
    ],
    [
      'another value of the same length',
      'LEAK_PAGE_ROW',
      (text) => text.replace('<dt>/countryOrRegion<dd>CH', '<dt>/countryOrRegion<dd>DE'),
    ],
    [
      'a value that is written without escapes, sign for sign',
      'LEAK_PAGE_ROW',
      (text) =>
        text.replace(/<dt>appDisplayName<dd[^\n]*/, () => '<dt>appDisplayName<dd>=HYPERLINK("x") & <b>Team\u202es</b>'),
    ],
    [
      'a line end after the first word of a value',
      'LEAK_PAGE_ROW',
      (text) => text.replace('<dt>userDisplayName<dd dir="auto">J', '<dt>userDisplayName<dd>J\n'),
    ],
    [
      'a sign more in the reason of a row after many right ones',
      'LEAK_PAGE_ROW',
      (text) => text.replace(/(<dd class="w">[^<\n]*)\n(?![\s\S]*<dd class="w">)/, '$1.\n'),
    ],
    ['a script', 'LEAK_PAGE_ACTIVE', (text) => text.replace('<h1>', '<script>1</script><h1>')],
    ['an image', 'LEAK_PAGE_ACTIVE', (text) => text.replace('</main>', '<img src="http://x.example/a.png"></main>')],
    ['a link out', 'LEAK_PAGE_ACTIVE', (text) => text.replace('</main>', '<a href="https://x.example">x</a></main>')],
    ['data in an attribute', 'LEAK_PAGE_ACTIVE', (text) => text.replace('<main>', '<main class="data:text/html,x">')],
    ['a style that loads', 'LEAK_PAGE_ACTIVE', (text) => text.replace('<style>', '<style>main{background:url(x)}')],
    ['a handler', 'LEAK_PAGE_ACTIVE', (text) => text.replace('<main>', '<main onclick="x()">')],
    ['no content security policy', 'LEAK_PAGE_ACTIVE', (text) => text.replace(/<meta http-equiv[^>]*>/, '')],
    [
      'a weaker content security policy',
      'LEAK_PAGE_ACTIVE',
      (text) => text.replace("default-src 'none'", 'default-src *'),
    ],
    [
      'a record more in the sections',
      'LEAK_RECORD_COUNT',
      (text) => text.replace(/(<section id="r4">[\s\S]*?<\/section>\n)/, '$1$1'),
    ],
  ];
  for (const [what, code, change] of pageChanges) {
    it(`catches on the page ${what}`, async () => {
      expect(await codesOf(readerOf(changed(parts, 'OPEN-ME.html', change)), { values: [] })).toContain(
        `${code} OPEN-ME.html`,
      );
    });
  }

  // A controller may be called what it likes; on the page it is text and leads nowhere.
  it.each(['data: Contoso', 'INVENTED DATA: nobody exists', 'url(https://contoso.example)', '@import javascript:x()'])(
    'lets a controller be called %s',
    async (name) => {
      const named = changed(parts, 'OPEN-ME.html', (text) =>
        text.replace('<dd>Contoso</dd>', () => `<dd>${name}</dd>`),
      );
      expect((await scan(readerOf(named), { values: [] })).verdict).toBe('NO LEAK FOUND');
    },
  );
});
