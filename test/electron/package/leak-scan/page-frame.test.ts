// What acts, loads or leads away is markup: tags, attributes, style sheets. Plain text never is, whatever it says.
import { describe, expect, it } from 'vitest';
import { isHarmlessHtml } from '../../../../electron/package/leak-scan/page-frame.ts';
import { pageStyle } from '../../../../shared/package/page-style.ts';
import { htmlText } from '../../../../shared/package/visible-text.ts';

describe('harmless', () => {
  it.each([
    'INVENTED DATA: nobody in these records exists.',
    'data:text/html,<script>alert(1)</script>',
    'javascript:alert(1)',
    'url( and @import and expression(1)',
    '<img src=x onerror=alert(1)>',
    '</p></style><style>a{background:url(x)}',
  ])('is the text %j between tags', (text) => {
    expect(isHarmlessHtml(`<p>${htmlText(text)}</p>`)).toBe(true);
    expect(isHarmlessHtml(`<title>${htmlText(text)}</title><style>p{margin:0}</style>${htmlText(text)}`)).toBe(true);
  });

  it('is our own style sheet', () => expect(isHarmlessHtml(`<style>${pageStyle}</style><p>x</p>`)).toBe(true));

  it('is a link to a place on the page', () => expect(isHarmlessHtml('<a href="#r1">1</a>')).toBe(true));
});

describe('never harmless', () => {
  it.each([
    '<script>x()</script>',
    '<SCRIPT>x()</SCRIPT>',
    '<img src="x">',
    '<svg><a href="#r1">x</a></svg>',
    '<iframe></iframe>',
    '<base href="#r1">',
    '<link rel="stylesheet">',
    '<noscript><p title="</noscript>"></noscript>',
    '<!-- <p> -->',
    '<![CDATA[x]]>',
    '<p',
    '<p onclick="x()">',
    '<p style="background:url(x)">',
    '<p class=x>',
    "<p class='x'>",
    '<a href="https://x.example">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="javascript:x()">x</a>',
    '<a href="java&#115;cript:x()">x</a>',
    '<p class="data:text/html,x">',
    '<p aria-label="url(x)">',
    '<meta http-equiv="refresh" content="0">',
    '<p http-equiv="content-security-policy">',
  ])('is the markup %j', (html) => expect(isHarmlessHtml(`<p>x</p>${html}<p>x</p>`)).toBe(false));

  it.each([
    'p{background:url(x)}',
    'p{background:URL ("x")}',
    'p{background:u\\72l(x)}',
    'p{background:\\000075 rl(x)}',
    'p{background:\\ur\\l(x)}',
    '@\\69mport "x";',
    'p{background:image-set("x" 1x)}',
    '@import "x";',
    '@font-face{font-family:x}',
    'p{width:expression(1)}',
    'p{background:x;/* data:x */}',
    '<p>x</p>',
    '<style>p{margin:0}',
    '<!-- x',
  ])('is the style sheet %j', (style) => {
    expect(isHarmlessHtml(`<style>${style}</style><p>x</p>`)).toBe(false);
    expect(isHarmlessHtml(`<style>p{margin:0}</style><p>x</p><StYlE>${style}</sTyLe ><p>x</p>`)).toBe(false);
  });

  it.each(['<style>p{margin:0}', '<p>x</p><style>', '<title><style></title><p>x</p>'])(
    'is a style sheet without an end: %j',
    (html) => expect(isHarmlessHtml(html)).toBe(false),
  );
});
