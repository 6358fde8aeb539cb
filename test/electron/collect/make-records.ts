// Made-up sign-in records for tests, and the ways files hold them.

export function makeRecord(number: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    createdDateTime: `2026-03-${String(1 + (number % 28)).padStart(2, '0')}T08:19:41.6195833Z`,
    userDisplayName: 'Zoë Ñuñez',
    userPrincipalName: 'zoe@contoso.example',
    userId: '11111111-2222-4333-8444-555555555555',
    appId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
    ipAddress: '192.0.2.7',
    status: { errorCode: 0, failureReason: null },
    appliedConditionalAccessPolicies: [{ id: 'policy', displayName: 'a "quoted" \\ name', result: 'success' }],
    ...more,
  };
}

export function makeRecords(count: number): readonly Record<string, unknown>[] {
  return Array.from({ length: count }, (_, number) => makeRecord(number));
}

/** The ways in which a file may hold the same records. */
export const holders: Readonly<Record<string, (records: readonly unknown[]) => string>> = {
  'a compact array': (records) => JSON.stringify(records),
  'an indented array': (records) => JSON.stringify(records, null, 2),
  'one page': (records) =>
    JSON.stringify({ '@odata.context': 'https://graph.example/beta/$metadata#auditLogs/signIns', value: records }),
  'an indented page': (records) => JSON.stringify({ value: records }, null, '\t'),
  'pages one a line': (records) =>
    records.map((record) => JSON.stringify({ value: [record] })).join('\n') || JSON.stringify({ value: [] }),
  'an array of pages': (records) => JSON.stringify(records.map((record) => ({ '@odata.count': 1, value: [record] }))),
  lines: (records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  'lines with carriage returns and blank lines': (records) =>
    records.map((record) => `${JSON.stringify(record)}\r\n\r\n`).join(''),
  'indented objects one after the other': (records) =>
    records.map((record) => JSON.stringify(record, null, 2)).join('\n'),
};
