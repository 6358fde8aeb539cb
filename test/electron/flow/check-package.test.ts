// Whether a case changed since its last package: what came after that package was begun, and changes what it says.
import { describe, expect, it } from 'vitest';
import { checkPackage, differsFromLast } from '../../../electron/flow/check-package.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { heldMonth, theValue } from '../../support/held-case.ts';

const at = '2026-11-02T10:00:00Z';
const policy: JournalEntry = { kind: 'policy', at, policy: {} };
const log: JournalEntry = { kind: 'log', at, code: 'X', facts: {} };
const zone: JournalEntry = { kind: 'time-zone', at, timeZone: 'Europe/Amsterdam' };
const packaged = (begun: { readonly entries?: number; readonly pages?: number }): JournalEntry => ({
  ...{ kind: 'packaged', at, packageId: 'p', sha256: 's', coverage: 'COMPLETE', leak: 'NO LEAK FOUND', records: 1 },
  ...begun,
});

describe('a case and its last package', () => {
  it('has nothing to compare before the first one', () => {
    expect(differsFromLast([policy, log], 3)).toBeNull();
  });

  it('are the same while nothing but notes were added', () => {
    expect(differsFromLast([policy, packaged({ entries: 1, pages: 3 }), log, zone], 3)).toBe(false);
  });

  it('differ after an entry that a package would tell, or a page', () => {
    expect(differsFromLast([packaged({ entries: 0, pages: 3 }), policy], 3)).toBe(true);
    expect(differsFromLast([packaged({ entries: 0, pages: 3 })], 4)).toBe(true);
  });

  it('differ where something was decided while the package was written', () => {
    expect(differsFromLast([policy, policy, packaged({ entries: 1, pages: 3 })], 3)).toBe(true);
  });

  it('go by the place of the entry where an older program wrote it', () => {
    expect(differsFromLast([policy, packaged({})], 9)).toBe(false);
    expect(differsFromLast([policy, packaged({}), policy], 9)).toBe(true);
  });
});

describe('what a package would say now', () => {
  it('counts a file that was refused after the records were looked at', async () => {
    const { held } = await heldMonth('check-package', 60, 60);
    try {
      const check = async () => theValue(await checkPackage(held.open, held.view, held.surroundings)).coverage;
      expect((await check()).verdict).toBe('PROVISIONAL');
      held.open.append({ kind: 'source-refused', at, name: 'june.json', code: 'COLLECT_FILE_NOT_READABLE' });
      const after = await check();
      expect(after.verdict).toBe('INCOMPLETE');
    } finally {
      held.close();
    }
  });
});
