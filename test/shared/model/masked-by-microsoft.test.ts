// Values that Microsoft masked before delivery are told apart from ordinary ones that only look a little like them.
import { describe, expect, it } from 'vitest';
import { isMaskedByMicrosoft } from '../../../shared/model/masked-by-microsoft.ts';

describe('a value that Microsoft masked', () => {
  it.each([
    '{PII Removed}',
    'PII Removed',
    '10.1.1.XXX',
    '10.1.XXX',
    '2001:db8::XXX',
    '+XX XXXXXXX34',
    '+49 *********34',
  ])('is recognised in %s', (text) => expect(isMaskedByMicrosoft(text)).toBe(true));

  it.each(['', '10.1.1.1', '+49 170 1234567', 'Xerox', 'XXL', 'pii removed from here', 'X'.repeat(100)])(
    'is not seen in %.20s',
    (text) => expect(isMaskedByMicrosoft(text)).toBe(false),
  );
});
