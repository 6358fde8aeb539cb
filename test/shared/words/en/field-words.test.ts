// Words for every path: short, plain, and ours.
import { describe, expect, it } from 'vitest';
import { fieldCatalogue } from '../../../../shared/model/field-catalogue.ts';
import { fieldWords } from '../../../../shared/words/en/field-words.ts';
import { otherFieldWords } from '../../../../shared/words/en/field-words-other.ts';
import { proofFieldWords } from '../../../../shared/words/en/field-words-proof.ts';
import { signInFieldWords } from '../../../../shared/words/en/field-words-sign-in.ts';
import { labelOfField } from '../../../../shared/words/field-label.ts';

/** Terms that a person who has never seen the log does not know. */
const jargon =
  /\b(tenant|UPN|GUID|OAuth|SAML|JWT|MFA|Entra|principal|B2B|endpoint|Conditional Access|ASN|payload|schema)\b/i;

describe('the words of the fields', () => {
  it.each(fieldCatalogue.map(({ path }) => path))('explains %s in one plain sentence', (path) => {
    const says = fieldWords[path] ?? '';
    expect(says).toMatch(/^[A-Z“].*\.$/);
    expect(says.length).toBeLessThan(160);
    expect(says).not.toMatch(jargon);
    expect(says).not.toContain('\n');
  });

  it('explains nothing that the catalogue does not have', () => {
    const known = new Set(fieldCatalogue.map(({ path }) => path));
    const written = Object.keys({ ...signInFieldWords, ...proofFieldWords, ...otherFieldWords });
    expect(written.filter((path) => !known.has(path))).toEqual([]);
  });

  it('writes no field in two files', () => {
    const written = [signInFieldWords, proofFieldWords, otherFieldWords].flatMap((words) => Object.keys(words));
    expect(new Set(written).size).toBe(written.length);
  });
});

describe('the headings of the fields', () => {
  it('are short and there for every path', () => {
    for (const { path } of fieldCatalogue) {
      expect(labelOfField(path, 'en').length, path).toBeGreaterThan(0);
      expect(labelOfField(path, 'en').length, path).toBeLessThanOrEqual(50);
    }
  });

  it('are made from the name where nobody wrote one, also for fields nobody knows', () => {
    expect(labelOfField('isInCloud', 'en')).toBe('Is in cloud');
    expect(labelOfField('deviceDetail.operatingSystem', 'en')).toBe('Operating system');
    expect(labelOfField('appliedConditionalAccessPolicies[*].enforcedGrantControls[*]', 'en')).toBe('Demanded');
    expect(labelOfField('AADTenantId', 'en')).toBe('AAD tenant id');
    expect(labelOfField('conditionalAccessPolicies[*].displayName', 'en')).toBe('Rule');
  });
});
