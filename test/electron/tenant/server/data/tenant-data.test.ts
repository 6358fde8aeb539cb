// What the synthetic tenant holds is the generated month, byte for byte, with other people's sign-ins beside it.
import { describe, expect, it } from 'vitest';
import { generateMonth } from '../../../../../electron/tenant/generate-month.ts';
import { tickScale } from '../../../../../electron/tenant/server/data/sign-in-ticks.ts';
import { tenantData } from '../../../../../electron/tenant/server/data/tenant-data.ts';
import type { JsonObject } from '../../../../../shared/model/json.ts';

const endsAt = Date.parse('2026-11-01T00:00:00Z');
const data = tenantData({ seed: 'held', records: 700, recordsOfOthers: 30, endsAt });
const month = generateMonth({ seed: 'held', records: 700 });
const delivered = [...month.pages(1000)].flatMap((page) => JSON.parse(page.body).value as JsonObject[]);

describe('The tenant holds', () => {
  it('every delivery of the month as it was written, repeated and changed ones too', () => {
    const texts = Map.groupBy(delivered, (record) => String(record.id));
    for (const [id, records] of texts)
      expect(new Set(data.truth.contents(id))).toEqual(new Set(records.map((record) => JSON.stringify(record))));
    expect(delivered.length).toBe(700);
    expect(texts.size).toBe(700 - month.truth.duplicates - month.truth.revisions);
  });

  it('what the month says it holds of the subject', () => {
    const userId = month.subject.objectId;
    expect(data.truth.ids({ userId }).size).toBe(month.truth.subject);
    const classes = (['interactiveUser', 'nonInteractiveUser'] as const).map((eventClass) =>
      data.truth.ids({ userId, eventClass }),
    );
    expect(classes.map((ids) => ids.size)).toEqual(
      [true, false].map(
        (interactive) =>
          new Set(
            delivered
              .filter((record) => record.userId === userId && record.isInteractive === interactive)
              .map((record) => record.id),
          ).size,
      ),
    );
    const [, former = ''] = month.subject.names;
    expect(data.truth.ids({ userPrincipalName: former }).size).toBeGreaterThan(20);
  });

  it('sign-ins of everybody, of both classes, until they were deleted', () => {
    for (const user of data.users.all) {
      const ids = data.truth.ids({ userId: user.id, eventClass: 'nonInteractiveUser' });
      expect(ids.size, user.displayName).toBeGreaterThan(10);
    }
    const { deleted } = data.users;
    expect(data.truth.ids({ userId: deleted.id, from: String(deleted.deletedDateTime) }).size).toBe(0);
  });

  it('half-open windows that together are the whole', () => {
    const edges = Array.from({ length: 32 }, (_, day) => new Date(endsAt - (31 - day) * 86_400_000).toISOString());
    const parts = edges.slice(1).map((to, at) => data.truth.ids({ from: edges[at] ?? '', to }));
    expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(data.truth.ids().size);
    const edge = data.truth.retentionEdge() ?? '';
    expect(data.truth.ids({ from: edge }).size).toBe(data.truth.ids().size);
    expect(data.truth.ids({ to: edge }).size).toBe(0);
  });
});

describe('An instant', () => {
  it('keeps eight digits of a second, and their order', () => {
    const scale = tickScale(endsAt);
    const texts = [
      '2026-10-31T23:59:59Z',
      '2026-10-31T23:59:59.00000001Z',
      '2026-10-31T23:59:59.1Z',
      '2026-11-01T00:00:00Z',
    ];
    expect(texts.map(scale)).toEqual([-100_000_000, -99_999_999, -90_000_000, 0]);
    expect(['2026-10-31', '2026-10-31T23:59:59+00:00', '2026-13-01T00:00:00Z', ''].map(scale)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
