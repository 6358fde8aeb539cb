// The addresses that a collection asks: what stands in them, and that nothing typed can change their meaning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  earliestUrl,
  type SignInsQuestion,
  signInsUrl,
  singleRecordUrl,
  summaryFilter,
  summaryUrl,
} from '../../../../shared/collect/graph/sign-ins-query.ts';

const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const question: SignInsQuestion = {
  version: 'beta',
  slot: { eventClass: 'nonInteractiveUser', key: { by: 'userId', value: id } },
  window: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00.1234567Z' },
  top: 999,
  order: 'newest-first',
};

const below = (url: string) => new URL(`https://graph.example${url}`);
const filterOf = (url: string) => below(url).searchParams.get('$filter');

describe('The address of sign-ins', () => {
  it('asks for an order only where it is not Graph’s own', () => {
    expect(signInsUrl(question)).not.toContain('orderby');
    expect(signInsUrl({ ...question, order: 'oldest-first' })).toContain('&$orderby=createdDateTime%20asc&$top=');
  });

  it('asks for one class, one key and one window with the documented operators', () => {
    const url = signInsUrl(question);
    expect(below(url).pathname).toBe('/beta/auditLogs/signIns');
    expect(below(url).searchParams.get('$top')).toBe('999');
    expect(filterOf(url)).toBe(
      `createdDateTime ge 2026-01-01T00:00:00Z and createdDateTime le 2026-01-02T00:00:00.1234567Z and userId eq '${id}' and signInEventTypes/any(t: t eq 'nonInteractiveUser')`,
    );
  });

  it('does not name event types to v1.0, which has none', () => {
    const url = signInsUrl({ ...question, version: 'v1.0' });
    expect(below(url).pathname).toBe('/v1.0/auditLogs/signIns');
    expect(filterOf(url)).not.toContain('signInEventTypes');
  });

  it('lower-cases what is asked by, because Graph compares with lower case and answers nothing to others', () => {
    const key = { by: 'userPrincipalName', value: 'Ada.O’Neil@Contoso.example' } as const;
    const slot = { eventClass: 'interactiveUser', key } as const;
    expect(filterOf(signInsUrl({ ...question, slot }))).toContain("userPrincipalName eq 'ada.o’neil@contoso.example'");
  });

  it('keeps every name inside its quotes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const slot = { eventClass: 'interactiveUser', key: { by: 'userPrincipalName', value } } as const;
        const url = signInsUrl({ ...question, slot });
        expect([...below(url).searchParams.keys()]).toEqual(['$filter', '$top']);
        const filter = filterOf(url) ?? '';
        const name = /userPrincipalName eq '((?:[^']|'')*)' and signInEventTypes/s.exec(filter)?.[1];
        expect(name?.replaceAll("''", "'")).toBe(value.toLowerCase().toWellFormed());
      }),
    );
  });
});

describe('The other addresses', () => {
  it('look for the earliest record of the tenant, or of one key', () => {
    const all = below(earliestUrl('beta', 'interactiveUser', null));
    expect(all.searchParams.get('$orderby')).toBe('createdDateTime asc');
    expect(all.searchParams.get('$top')).toBe('1');
    expect(all.searchParams.get('$filter')).toBe("signInEventTypes/any(t: t eq 'interactiveUser')");
    expect(filterOf(earliestUrl('v1.0', 'interactiveUser', { by: 'userId', value: id }))).toBe(`userId eq '${id}'`);
    expect(filterOf(earliestUrl('v1.0', 'interactiveUser', null))).toBeNull();
  });

  it('name one record, whose id cannot climb out of its place', () => {
    expect(singleRecordUrl('beta', id)).toBe(`/beta/auditLogs/signIns/${id}`);
    expect(below(singleRecordUrl('beta', 'a/../../users?x#y')).pathname).toBe(
      '/beta/auditLogs/signIns/a%2F..%2F..%2Fusers%3Fx%23y',
    );
  });

  it('ask the summary by name', () => {
    const url = summaryUrl({ window: 'h6', filter: summaryFilter("O'Neil@X.example"), top: 1000 });
    expect(below(url).pathname).toBe("/beta/auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow='h6')");
    expect(filterOf(url)).toBe("userPrincipalName eq 'o''neil@x.example'");
    expect(filterOf(summaryUrl({ window: 'd1', filter: null, top: 5 }))).toBeNull();
  });
});
