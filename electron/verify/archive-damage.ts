// How the readers of this folder stop: thrown inside, turned into a finding at the edge of verify/, so that nothing hostile escapes as a crash.
import { type Finding, type FindingCode, type FindingFacts, finding } from '../../shared/verify/findings.ts';

export class ArchiveDamage extends Error {
  readonly finding: Finding;

  constructor(code: FindingCode, facts: FindingFacts = {}) {
    super(code);
    this.name = 'ArchiveDamage';
    this.finding = finding(code, facts);
  }
}
