// A GUID in Base64, of its letters or of its bytes, counts as the GUID itself: one alias, and withheld in every form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeEncoders } from '../../../electron/redact/node-encoders.ts';
import { canonicalText, guidOf, twinOf } from '../../../shared/redact/encoded-twins.ts';
import { anInput, aPolicy, run } from './redaction-fixtures.ts';

const guid = 'e14997a4-f892-4b0b-b051-febe05c2a49b';
/** The seed example's own uniqueTokenIdentifier: the Base64 of the GUID's letters. */
const ofLetters = 'ZTE0OTk3YTQtZjg5Mi00YjBiLWIwNTEtZmViZTA1YzJhNDli';
/** Of the bytes as .NET writes them, made with other code than ours. */
const ofBytes = Buffer.from('a49749e192f80b4bb051febe05c2a49b', 'hex').toString('base64url');

describe('a GUID', () => {
  it('is the same in Base64 of its letters and of its bytes', () => {
    for (const form of [guid, guid.toUpperCase(), ofLetters, ofBytes, `${ofBytes}==`]) {
      expect(guidOf(form, nodeEncoders)).toBe(guid);
      expect(canonicalText(form, nodeEncoders)).toBe(guid);
    }
  });

  it('is the twin of its encoded forms', () => {
    expect(twinOf(ofLetters, nodeEncoders)).toBe(guid);
    expect(twinOf(ofBytes, nodeEncoders)).toBe(guid);
    expect(twinOf(guid, nodeEncoders)).toBeNull();
    expect(twinOf('Require MFA', nodeEncoders)).toBeNull();
  });

  it('is read from its bytes whatever they are', () => {
    fc.assert(
      fc.property(fc.uuid(), (any) => {
        const hex = any.replaceAll('-', '');
        const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
        const bytes = Buffer.from(order.map((at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)));
        expect(guidOf(bytes.toString('base64'), nodeEncoders)).toBe(any);
      }),
    );
  });

  it('is read from short Base64 exactly where a decoder finds sixteen bytes', () => {
    const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    const letter = fc.constantFrom(...'ABYZabyz0189+/-_=. é');
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 20, maxLength: 22 }),
        fc.constantFrom('', '=', '=='),
        (letters, end) => {
          const text = letters.join('') + end;
          const bytes = nodeEncoders.base64Decode(text);
          const isShort = text.length === 22 || text.length === 24;
          const hex =
            isShort && bytes?.length === 16 ? order.map((at) => bytes[at]?.toString(16).padStart(2, '0')) : null;
          expect(guidOf(text, nodeEncoders)?.replaceAll('-', '') ?? null).toBe(hex?.join('') ?? null);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gets one alias in all its forms', () => {
    const rules = ['sessionId', 'token', 'plain'].map((path) => ({
      path,
      operator: 'alias' as const,
      label: 'Token',
      reason: 'TOKEN_IDENTIFIER',
    }));
    const { records } = run(anInput(aPolicy(rules)), [
      { sessionId: ofLetters, token: guid, plain: ofBytes, note: 'x' },
    ]);
    expect(records[0]?.record).toEqual({ sessionId: 'Token 1', token: 'Token 1', plain: 'Token 1', note: 'x' });
  });

  it('is masked in every form where one form is withheld as a secret', () => {
    const rules = [{ path: 'token', operator: 'alias' as const, label: 'Token', reason: 'TOKEN_IDENTIFIER' }];
    const record = { token: ofLetters, plain: `see ${guid.toUpperCase()}`, other: ofBytes };
    const { records } = run(anInput(aPolicy(rules)), [record]);
    expect(records[0]?.record).toEqual({ token: 'Token 1', plain: 'see [withheld]', other: '[withheld]' });
  });
});
