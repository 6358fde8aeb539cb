// What has to be settled before sealing leads to the exact place where it is settled, and says so.
import { describe, expect, it } from 'vitest';
import { goalOfBlocker, sayBlocker } from '../../../renderer/package/blocker-goal.ts';
import { texts } from '../../../renderer/text/catalogue.ts';
import type { Blocker } from '../../../shared/ipc/views.ts';

const blockers: readonly Blocker[] = [
  { kind: 'open-decisions', count: 12, recordId: 'r-7' },
  { kind: 'unknown-field', path: 'brandNew', count: 3 },
  { kind: 'open-pair', id: 'p-1', withheld: 'userId', kept: 'resourceId', count: 2 },
  { kind: 'no-subject' },
  { kind: 'several-candidates', count: 2 },
];

describe('what blocks sealing', () => {
  it('leads to the record, the field, or the step that settles it', () => {
    expect(blockers.map(goalOfBlocker)).toEqual([
      { step: 'review', target: { preset: 'open-decisions', recordId: 'r-7' } },
      { step: 'redact', target: { path: 'brandNew' } },
      // The field that stays readable is the one to treat; the other is withheld already.
      { step: 'redact', target: { path: 'resourceId' } },
      { step: 'collect' },
      { step: 'collect' },
    ]);
  });

  it.each(['en', 'nl'] as const)('is a sentence of its own for each kind (%s)', (language) => {
    const said = blockers.map((blocker) => sayBlocker(blocker, texts[language].packaging));
    expect(new Set(said).size).toBe(blockers.length);
    expect(said[0]).toContain('12');
    expect(said[1]).toContain('brandNew');
    expect(said[2]).toMatch(/userId.*resourceId/);
  });
});
