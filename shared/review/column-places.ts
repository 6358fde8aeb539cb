// The columns of Review as an installation remembers them: names of Graph's properties and widths, in order. Nobody's data.
import * as z from 'zod';
import { mostColumns, narrowestColumn, widestColumn } from './column-limits.ts';

/** A path of Graph, or one of the table's own columns (`$outcome`); one that is not known is for the table to leave out. */
const columnId = z
  .string()
  .regex(/^[$@_]?[A-Za-z]\w*(\[\*\])?(\.[A-Za-z]\w*(\[\*\])?)*$/)
  .max(120);

export const columnPlaces = z
  .array(z.strictObject({ id: columnId, width: z.int().min(narrowestColumn).max(widestColumn) }))
  .min(1)
  .max(mostColumns);
