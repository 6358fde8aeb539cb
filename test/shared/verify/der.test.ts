// The strict DER reader under the signature check: what is not DER’s one way to write a value is refused, with NotDer and no other error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStrictly, childrenOf, NotDer, readNode, readOid, readTime } from '../../../shared/verify/der.ts';
import { integer, oid, sequence, time, tlv } from '../../support/package-forge/der-writer.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');
const strictly = (bytes: Uint8Array): void => checkStrictly(readNode(bytes));

describe('DER', () => {
  it.each([
    ['a length in more bytes than needed', '04 81 01 00'],
    ['a length with leading zeros', '04 82 00 81'],
    ['an open-ended length', '30 80 02 01 01 00 00'],
    ['a length beyond the end', '04 05 00'],
    ['a length of five bytes', '04 85 01 00 00 00 00'],
    ['a long tag', '1f 81 01 00'],
    ['an integer with leading zeros', '02 02 00 01'],
    ['an integer with leading ones', '02 02 ff 80'],
    ['an integer of no bytes', '02 00'],
    ['a truth value of its own', '01 01 01'],
    ['a null with content', '05 01 00'],
    ['a text in pieces', '24 03 04 01 00'],
    ['a sequence that is primitive', '10 00'],
    ['an identifier with a leading 80', '06 02 80 01'],
    ['an identifier that is cut off', '06 01 81'],
    ['a bit string with nine unused bits', '03 02 09 00'],
  ])('refuses %s', (_, bytes) => {
    expect(() => strictly(hex(bytes))).toThrow(NotDer);
  });

  it('reads what another writer writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.uint8Array({ maxLength: 400 }), (number, content) => {
        const bytes = sequence(integer(number), tlv(0x04, content));
        strictly(bytes);
        const [first, second] = childrenOf(readNode(bytes));
        expect(Buffer.from(first?.content ?? []).readUIntBE(0, Math.min(6, first?.content.length ?? 0))).toBe(number);
        expect(Buffer.from(second?.content ?? [])).toEqual(Buffer.from(content));
      }),
    );
    for (const dotted of ['1.2.840.113549.1.7.2', '2.16.840.1.101.3.4.2.1', '0.4.0.1733.2.1', '2.999.3']) {
      if (dotted !== '2.999.3') expect(readOid(readNode(oid(dotted)))).toBe(dotted);
    }
    expect(readOid(readNode(hex('06 03 88 37 03')))).toBe('2.999.3');
  });

  it('reads times to the second, across the centuries', () => {
    for (const text of [
      '1950-01-01T00:00:00Z',
      '2026-03-01T12:00:01Z',
      '2049-12-31T23:59:59Z',
      '2050-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    ]) {
      expect(readTime(readNode(time(new Date(text))))).toBe(Date.parse(text));
    }
    for (const text of [
      '260230120000Z',
      '261301120000Z',
      '260301240000Z',
      '260301126000Z',
      '2603011200Z',
      '260301120000+0000',
    ]) {
      expect(() => readTime(readNode(tlv(0x17, Buffer.from(text))))).toThrow(NotDer);
    }
    expect(() => readTime(readNode(tlv(0x18, Buffer.from('20260301120000Z'))))).toThrow(NotDer);
  });

  it('never does anything but throw NotDer for hostile bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          strictly(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(NotDer);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
