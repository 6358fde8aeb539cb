// Only the top frame of our own window on a page of our own origin is answered.
import { describe, expect, it } from 'vitest';
import { isTrustedFrame } from '../../../electron/ipc/trusted-frame.ts';

const top = (url: string) => ({ url, parent: null });

describe('A frame', () => {
  it.each(['app://signet/index.html', 'app://signet/index.html?locked', 'app://signet/'])('is trusted at %s', (url) => {
    expect(isTrustedFrame(top(url), true)).toBe(true);
  });

  it.each([
    'app://evil/index.html',
    'app://signet.evil/index.html',
    'app://signet@evil/',
    'app://user@signet/',
    'app://signet:8080/',
    'app://SIGNET.evil/',
    'https://signet/index.html',
    'file:///app/signet/index.html',
    'data:text/html,app://signet/',
    'blob:app://signet/1',
    'about:blank',
    'app:signet',
    '',
    'no address',
  ])('is not trusted at %s', (url) => {
    expect(isTrustedFrame(top(url), true)).toBe(false);
  });

  it('is not trusted inside another frame, in another window, or when it is gone', () => {
    expect(isTrustedFrame({ url: 'app://signet/index.html', parent: top('app://signet/index.html') }, true)).toBe(
      false,
    );
    expect(isTrustedFrame(top('app://signet/index.html'), false)).toBe(false);
    expect(isTrustedFrame(null, true)).toBe(false);
  });
});
