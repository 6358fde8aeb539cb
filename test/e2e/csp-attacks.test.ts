// The page's policy, attacked in Chromium: each attack fails under the policy, and succeeds without the one directive that stops it.
// Never by comparing the text of the policy (reference/security.md §6, test 20).
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/shell/content-security-policy.ts';
import { findBrowser, howToLaunch } from './find-browser.ts';

const origin = 'https://signet.app-scheme.test';
const elsewhere = 'https://elsewhere.test';

type Attack = {
  readonly name: string;
  /** Directives without which the attack succeeds, each with what stands in its place. */
  readonly without: Readonly<Record<string, string | null>>;
  readonly page: string;
  /** Path of a file of the page's own origin, and its text. */
  readonly files?: Readonly<Record<string, string>>;
  /** How the page shows that it worked: `window.won`, or a request to {@link elsewhere}. */
  readonly wins: 'script' | 'request';
};

const setWon = 'window.won = true';
const script = (text: string) => ({ '/attack.js': text });
const byScript = '<script src="/attack.js"></script>';
const noTypes = { 'require-trusted-types-for': null, 'trusted-types': null };

const attacks: readonly Attack[] = [
  {
    name: 'inline script',
    without: { 'script-src': "'self' 'unsafe-inline'" },
    page: `<script>${setWon}</script>`,
    wins: 'script',
  },
  {
    name: 'an inline handler',
    without: { 'script-src': "'self' 'unsafe-inline'" },
    page: `<img src="/nothing" onerror="${setWon}">`,
    wins: 'script',
  },
  {
    name: 'a script from elsewhere',
    without: { 'script-src': '*' },
    page: `<script src="${elsewhere}/attack.js"></script>`,
    wins: 'request',
  },
  {
    name: 'a script from a data: address',
    without: { 'script-src': 'data:' },
    page: `<script src="data:text/javascript,${setWon}"></script>`,
    wins: 'script',
  },
  {
    name: 'text run as code',
    without: { 'script-src': "'self' 'unsafe-eval'", ...noTypes },
    page: byScript,
    files: script(`setTimeout(() => { eval('${setWon}') })`),
    wins: 'script',
  },
  {
    name: 'markup written by script',
    without: noTypes,
    page: `<p id="target"></p>${byScript}`,
    files: script(`document.getElementById('target').innerHTML = '<b>bold</b>'; ${setWon}`),
    wins: 'script',
  },
  {
    name: 'a policy of its own for trusted types',
    without: { 'trusted-types': '*' },
    page: byScript,
    files: script(`trustedTypes.createPolicy('evil', { createHTML: (text) => text }); ${setWon}`),
    wins: 'script',
  },
  {
    name: 'a style from elsewhere',
    without: { 'style-src': '*' },
    page: `<link rel="stylesheet" href="${elsewhere}/attack.css">`,
    wins: 'request',
  },
  {
    name: 'an inline style that loads a picture',
    without: { 'style-src': "'unsafe-inline'", 'img-src': '*' },
    page: `<style>body { background: url(${elsewhere}/dot.png) }</style>`,
    wins: 'request',
  },
  {
    name: 'a picture from elsewhere',
    without: { 'img-src': '*' },
    page: `<img src="${elsewhere}/dot.png">`,
    wins: 'request',
  },
  {
    name: 'a font from elsewhere',
    without: { 'font-src': '*' },
    page: `<link rel="stylesheet" href="/attack.css"><p style="">text</p>`,
    files: {
      '/attack.css': `@font-face { font-family: evil; src: url(${elsewhere}/font.woff2) } p { font-family: evil }`,
    },
    wins: 'request',
  },
  {
    name: 'a request by script',
    without: { 'connect-src': '*' },
    page: byScript,
    files: script(`fetch('${elsewhere}/', { mode: 'no-cors' })`),
    wins: 'request',
  },
  {
    name: 'a beacon',
    without: { 'connect-src': '*' },
    page: byScript,
    files: script(`navigator.sendBeacon('${elsewhere}/', 'x')`),
    wins: 'request',
  },
  { name: 'a frame', without: { 'frame-src': '*' }, page: `<iframe src="${elsewhere}/"></iframe>`, wins: 'request' },
  {
    name: 'an object',
    without: { 'object-src': '*', 'frame-src': '*' },
    page: `<object data="${elsewhere}/page.html" type="text/html"></object>`,
    wins: 'request',
  },
  {
    name: 'a film',
    without: { 'default-src': '*' },
    page: `<video src="${elsewhere}/film.mp4" preload="auto"></video>`,
    wins: 'request',
  },
  {
    name: 'a worker',
    without: { 'worker-src': "'self'", ...noTypes },
    page: byScript,
    files: { '/attack.js': `new Worker('/worker.js').onmessage = () => { ${setWon} }`, '/worker.js': 'postMessage(1)' },
    wins: 'script',
  },
  {
    name: 'another base for relative addresses',
    without: { 'base-uri': '*', 'img-src': '*' },
    page: `<base href="${elsewhere}/"><img src="dot.png">`,
    wins: 'request',
  },
  {
    name: 'a form',
    without: { 'form-action': '*' },
    page: `<form id="form" action="${elsewhere}/" method="post"></form>${byScript}`,
    files: script(`onload = () => setTimeout(() => document.getElementById('form').submit())`),
    wins: 'request',
  },
];

/** The policy with other values for some directives; null takes a directive out. */
function loosened(changes: Attack['without']): string {
  return contentSecurityPolicy
    .split('; ')
    .flatMap((directive) => {
      const name = directive.split(' ')[0] ?? '';
      const value = changes[name];
      return value === undefined ? [directive] : value === null ? [] : [`${name} ${value}`];
    })
    .join('; ');
}

const executablePath = findBrowser();
let browser: Browser;

beforeAll(async () => {
  if (executablePath !== null) browser = await chromium.launch(howToLaunch(executablePath));
});
afterAll(() => browser?.close());

async function succeeds(attack: Attack, policy: string): Promise<boolean> {
  const context: BrowserContext = await browser.newContext();
  const requests: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      requests.push(url.href);
      return route.fulfill({ status: 200, body: '' });
    }
    const isPage = url.pathname === '/index.html';
    const text = isPage
      ? `<!doctype html><meta charset="utf-8"><title>x</title>${attack.page}`
      : attack.files?.[url.pathname];
    if (text === undefined) return route.fulfill({ status: 404 });
    const contentType = isPage ? 'text/html' : url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ status: 200, contentType, body: text, headers: { 'Content-Security-Policy': policy } });
  });
  const page = await context.newPage();
  await page.goto(`${origin}/index.html`, { waitUntil: 'load' });
  const hasWon = await won(page, attack, requests);
  await context.close();
  return hasWon;
}

/** An attack that works shows at once; one that was stopped is given a moment in which it would have. */
async function won(page: Page, attack: Attack, requests: readonly string[]): Promise<boolean> {
  for (let look = 0; look < 6; look++) {
    const isOver =
      attack.wins === 'request'
        ? requests.length > 0
        : await page.evaluate(() => Reflect.get(globalThis, 'won') === true);
    if (isOver) return true;
    await page.waitForTimeout(30);
  }
  return false;
}

describe.runIf(executablePath !== null)('The policy of the page', () => {
  it.each(attacks)('stops $name', async (attack) => {
    expect(await succeeds(attack, contentSecurityPolicy)).toBe(false);
  });

  it.each(attacks)('would not stop $name without its directive', async (attack) => {
    expect(await succeeds(attack, loosened(attack.without))).toBe(true);
  });

  it('has no directive that no attack tries', () => {
    const tried = new Set(attacks.flatMap((attack) => Object.keys(attack.without)));
    const names = contentSecurityPolicy.split('; ').map((directive) => directive.split(' ')[0] ?? '');
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });
});
