// Use case: what stands above the table of a view: its records by day and hour, and its places, applications and devices.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type DayChart, dayChart } from '../../shared/review/day-chart.ts';
import { type Facet, facetsOf } from '../../shared/review/facets.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { FixedView } from './fixed-view.ts';

/** Fails with REVIEW_TIME_ZONE_UNKNOWN. */
export function chartOfView(open: OpenCase, view: FixedView, timeZone: string): Result<DayChart, AppError> {
  try {
    return ok(dayChart(open.index, view.rows, timeZone));
  } catch (error) {
    // ECMA-402 DateTimeFormat: a name that the system's table does not have.
    if (error instanceof RangeError) return fail(appError('REVIEW_TIME_ZONE_UNKNOWN'));
    throw error;
  }
}

export function facetsOfView(open: OpenCase, view: FixedView): readonly Facet[] {
  return facetsOf(open.index, view.rows);
}
