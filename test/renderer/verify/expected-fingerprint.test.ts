// An expected fingerprint is read as people copy it, and nothing else passes for one.
import { describe, expect, it } from 'vitest';
import { readFingerprint } from '../../../renderer/verify/expected-fingerprint.ts';

const sha256 = 'ab12cd34'.repeat(8);

describe('an expected fingerprint', () => {
  it.each([
    sha256,
    sha256.toUpperCase(),
    sha256.replace(/..(?=.)/g, '$&:'),
    ` ${sha256.replace(/.{8}(?=.)/g, '$& ')}\n`,
  ])('is read from %j', (typed) => expect(readFingerprint(typed)).toEqual({ isGood: true, sha256 }));

  it('may be left out', () => expect(readFingerprint('  ')).toEqual({ isGood: true, sha256: null }));

  it.each([sha256.slice(1), `${sha256}0`, sha256.replace('a', 'g'), 'unknown', `${sha256}${sha256}`])(
    'is not taken for one: %j',
    (typed) => expect(readFingerprint(typed)).toEqual({ isGood: false, sha256: null }),
  );
});
