// The preview answers one browser: the guard, request by request.
import { describe, expect, it } from 'vitest';
import { type Asked, createGuard } from '../../../build/preview/guard.ts';

const origin = 'http://127.0.0.1:4321';
const host = '127.0.0.1:4321';

function entered() {
  const guard = createGuard(origin);
  const entering = guard.judge({ method: 'GET', url: `/?token=${guard.token}`, headers: { host } });
  if (entering.kind !== 'enter') throw new Error('the token does not open');
  const cookie = entering.cookie.slice(0, entering.cookie.indexOf(';'));
  const ask = (changed: Partial<Asked> = {}, headers: Asked['headers'] = {}) =>
    guard.judge({
      method: 'POST',
      url: '/ipc/app.describe',
      ...changed,
      headers: { host, cookie, origin, ...headers },
    });
  return { guard, entering, cookie, ask };
}

describe('A request that is no address', () => {
  it.each(['//', 'http://', '//[', 'http://a b/', '/\\\\['])('is refused and ends nothing: %s', (url) => {
    const { ask, guard } = entered();
    expect(ask({ url, method: 'GET' }).kind).toBe('refuse');
    expect(guard.judge({ method: 'GET', url, headers: { host } }).kind).toBe('refuse');
  });
});

describe('The address that is printed', () => {
  it('opens once, and turns into a cookie that no script and no other site can use', () => {
    const { guard, entering } = entered();
    expect(entering.cookie).toMatch(/^signet-preview-4321=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(entering.cookie).not.toContain(guard.token);
    expect(guard.judge({ method: 'GET', url: `/?token=${guard.token}`, headers: { host } })).toEqual({
      kind: 'refuse',
      status: 403,
    });
  });

  it('still leads in for the browser that has the cookie: a reload of it', () => {
    const { guard, cookie } = entered();
    expect(guard.judge({ method: 'GET', url: `/?token=${guard.token}`, headers: { host, cookie } }).kind).toBe('enter');
  });

  it('holds 192 random bits', () => {
    const tokens = new Set(Array.from({ length: 100 }, () => createGuard(origin).token));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(24);
  });

  it.each(['/?token=', '/?token=x', '/', '/index.html'])('is not %s', (url) => {
    expect(createGuard(origin).judge({ method: 'GET', url, headers: { host } })).toEqual({
      kind: 'refuse',
      status: 403,
    });
  });

  it('does not open by a path of its own, or by another method', () => {
    const guard = createGuard(origin);
    for (const [method, path] of [
      ['POST', '/'],
      ['GET', '/ipc/x'],
      ['HEAD', '/'],
    ] as const) {
      expect(guard.judge({ method, url: `${path}?token=${guard.token}`, headers: { host, origin } }).kind).toBe(
        'refuse',
      );
    }
    expect(guard.judge({ method: 'GET', url: `/?token=${guard.token}`, headers: { host } }).kind).toBe('enter');
  });
});

describe('A request', () => {
  it('of the page itself passes', () => {
    expect(entered().ask()).toMatchObject({ kind: 'pass', path: '/ipc/app.describe' });
    expect(entered().ask({}, { 'sec-fetch-site': 'same-origin' }).kind).toBe('pass');
  });

  it.each(['localhost:4321', '127.0.0.1', '127.0.0.1:4322', 'evil.example:4321', undefined])(
    'for the host %s is misdirected, whatever it brings (DNS rebinding)',
    (other) => {
      expect(entered().ask({}, { host: other })).toEqual({ kind: 'refuse', status: 421 });
    },
  );

  it.each([
    ['no cookie', { cookie: undefined }],
    ['a wrong cookie', { cookie: 'signet-preview-4321=AAAA' }],
    ['the cookie of another preview', { cookie: 'signet-preview-4322=AAAA' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['the origin null of a sandboxed frame', { origin: 'null' }],
    ['an origin that begins alike', { origin: `${origin}0` }],
    ['no origin', { origin: undefined }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }],
  ])('with %s is refused', (_what, headers) => {
    expect(entered().ask({}, headers)).toEqual({ kind: 'refuse', status: 403 });
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD'])('by %s is refused', (method) => {
    expect(entered().ask({ method })).toEqual({ kind: 'refuse', status: 405 });
  });

  it('for a page comes from the address bar or from the page', () => {
    const get = (headers: Asked['headers']) =>
      entered().ask({ method: 'GET', url: '/index.html' }, { origin: undefined, ...headers });
    expect(get({ 'sec-fetch-site': 'none' }).kind).toBe('pass');
    expect(get({ 'sec-fetch-site': 'same-origin' }).kind).toBe('pass');
    expect(get({ 'sec-fetch-site': 'cross-site' }).kind).toBe('refuse');
  });
});
