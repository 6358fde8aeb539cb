// What a reader is told beside the gaps: odd things are notes with counts, never a downgrade, and nothing is silent.
import { describe, expect, it } from 'vitest';
import { createRightsWatch } from '../../../../shared/collect/rights-watch.ts';
import { asked, edge, read, sealed, slot, statement } from './live-journal.ts';

const late = (count: number) => ({ ...sealed(10, 60), late: count });
const expired = (count: number) => ({ ...sealed(10, 60), expired: count });
const noteOf = (coverage: ReturnType<typeof statement>, code: string) =>
  coverage.notes.find((note) => note.code === code)?.facts;

describe('A note on a live collection', () => {
  it('counts records that came between the two readings, and leaves the verdict', () => {
    const coverage = statement([asked(0, 60), edge(10), read(10, 60), late(3)]);
    expect(noteOf(coverage, 'LATE_RECORDS')).toEqual({ eventClass: slot.eventClass, records: 3 });
    expect(coverage.verdict).toBe('COMPLETE');
    expect(noteOf(statement([asked(0, 60), edge(10), read(10, 60), late(0)]), 'LATE_RECORDS')).toBeUndefined();
  });

  it('counts records that the tenant deleted between the two readings', () => {
    const coverage = statement([asked(0, 60), edge(10), read(10, 60), expired(2)]);
    expect(noteOf(coverage, 'EXPIRED_SINCE')).toEqual({ eventClass: slot.eventClass, records: 2 });
  });

  it('counts rows of other people once: not again among the quarantined', () => {
    const coverage = statement([asked(0, 60), edge(10), read(10, 60), late(0)], { quarantined: 5, foreignRows: 4 });
    expect(noteOf(coverage, 'FOREIGN_ROWS')).toEqual({ records: 4 });
    expect(noteOf(coverage, 'QUARANTINED')).toEqual({ records: 1 });
  });

  it('tells apart that an app was not told across tenants from that there was none', () => {
    const watch = createRightsWatch();
    const all = { appliedConditionalAccessPolicies: [] };
    watch.see({ ...all, crossTenantAccessType: 'b2bCollaboration', clientAppUsed: '' });
    watch.see({ ...all, crossTenantAccessType: 'b2bCollaboration', clientAppUsed: 'Browser' });
    watch.see({ ...all, crossTenantAccessType: 'none', clientAppUsed: '' });
    watch.see({ ...all, clientAppUsed: '' });
    expect(watch.seen()).toMatchObject({ records: 4, withoutClientApp: 1, withoutConditionalAccess: 0 });
    const coverage = statement([asked(0, 60), edge(10), read(10, 60), late(0)], { rights: watch.seen() });
    expect(noteOf(coverage, 'CLIENT_APP_EMPTY_ACROSS_TENANTS')).toEqual({ records: 1 });
    expect(coverage.verdict).toBe('COMPLETE');
  });
});
