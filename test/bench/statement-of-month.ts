// What a package says beside its records, for a writer that is measured alone.
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import type { Desk } from './desk.ts';

export function statementOfMonth({ records, subject }: Desk): PackageStatement {
  return {
    packageId: '6f1d3f4e-8a51-4c1e-9a43-0b6f5f0d7c11',
    createdAt: new Date(Date.UTC(2026, 10, 1)),
    generator: { name: 'Signet', version: 'bench' },
    controller: { name: 'Contoso', contact: null },
    subject: { objectId: subject.objectId, names: subject.names },
    coverage: {
      verdict: 'PROVISIONAL',
      windows: [],
      gaps: [],
      notes: [],
      notAsked: [],
      counts: { records, revisions: 0, quarantined: 0, rejected: 0, byDay: [] },
    },
    policy: () => ({ name: 'subject-copy', version: 1, rules: [] }),
    reasons: {},
    withheldRecords: [],
    language: 'en',
  };
}
