// Adds up what happened while one file was read, as findings: codes and counts, never a value of a record.
import type { RecordFinding } from '../../shared/collect/derive/derived-record.ts';
import { maximumFindingPlaces } from '../../shared/collect/import-limits.ts';
import type { SourceFinding } from '../../shared/model/journal.ts';

export type FindingTally = {
  readonly addRecord: (findings: readonly RecordFinding[]) => void;
  readonly addSummary: (signIns: number) => void;
  /** Something about the file as a whole; said once however often it is added. */
  readonly addOnce: (code: string, facts?: SourceFinding['facts']) => void;
  readonly findings: () => readonly SourceFinding[];
};

type Count = { records: number; readonly places: Set<string> };

export function createFindingTally(): FindingTally {
  const perRecord = new Map<RecordFinding['code'], Count>();
  const once = new Map<string, SourceFinding>();
  let summaries = 0;
  let summarisedSignIns = 0;
  return {
    addRecord: (findings) => {
      for (const code of new Set(findings.map((finding) => finding.code))) {
        const count = perRecord.get(code) ?? { records: 0, places: new Set<string>() };
        count.records += 1;
        for (const finding of findings) {
          if (finding.code === code && count.places.size < maximumFindingPlaces)
            count.places.add(placeOf(finding.path));
        }
        perRecord.set(code, count);
      }
    },
    addSummary: (signIns) => {
      summaries += 1;
      summarisedSignIns += signIns;
    },
    addOnce: (code, facts = {}) => {
      if (!once.has(code)) once.set(code, { code, facts });
    },
    findings: () => [
      ...[...perRecord].map(([code, { records, places }]) => ({
        code,
        facts: { records, places: [...places].sort().join(', ') },
      })),
      ...(summaries === 0 ? [] : [{ code: 'SUMMARIES', facts: { rows: summaries, signIns: summarisedSignIns } }]),
      ...once.values(),
    ],
  };
}

/** A hostile file may name its members with anything, of any length. */
function placeOf(path: string): string {
  return path.length <= 120 ? path : `${path.slice(0, 117)}...`;
}
