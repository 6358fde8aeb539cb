// Use case: counts of a case grouped as Graph's getSummarizedNonInteractiveSignIns groups them.
import type { AppError } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type SummarisedSignIn, type SummaryWindow, summariseRows } from '../../shared/review/summarise-rows.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import { chooseRows } from './list-records.ts';
import type { Surroundings } from './surroundings.ts';

export type SummaryRequest = {
  readonly folder: string;
  readonly window: SummaryWindow;
  readonly filter: string | undefined;
  readonly top: number;
};

export type SummaryReport = {
  readonly groups: number;
  readonly signIns: number;
  readonly value: readonly SummarisedSignIn[];
};

/** Over the subject's records; quarantined ones are not counted. */
export function summariseCase(
  request: SummaryRequest,
  surroundings: Surroundings,
): Promise<Result<SummaryReport, AppError>> {
  return withCase(request.folder, surroundings, false, async (open) => {
    const { set } = viewCase(open);
    const ofSubject = set.records.filter((row) => set.standing(row) !== 'quarantined');
    const rows = chooseRows(open, ofSubject, request.filter);
    if (!rows.ok) return rows;
    const summary = summariseRows(open.index, rows.value, request.window);
    const shown = Math.min(request.top, summary.size);
    return ok({
      groups: summary.size,
      signIns: rows.value.length,
      value: Array.from({ length: shown }, (_, group) => summary.group(group)),
    });
  });
}
