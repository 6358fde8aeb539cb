// The six sheets of the workbook with their headings. Record sheets have two heading rows: words, and the field's own name.
import type { Language } from '../words/language.ts';
import { pageWords } from './page-html.ts';
import {
  authenticationColumns,
  columnTitle,
  conditionalAccessColumns,
  type SheetColumn,
  signInColumns,
} from './xlsx-columns.ts';

/** `field` is the catalogue path that the second heading row shows, null for a column of our own. */
export type SheetHeading = { readonly title: string; readonly field: string | null; readonly width: number };

export type SheetPlan = { readonly name: string; readonly headings: readonly SheetHeading[] };

export type SheetPlans = {
  readonly summary: SheetPlan;
  readonly signIns: SheetPlan;
  readonly authentication: SheetPlan;
  readonly conditionalAccess: SheetPlan;
  readonly withheld: SheetPlan;
  readonly words: SheetPlan;
};

/** A column that is not a field of the record. */
function own(title: string, width: number): SheetHeading {
  return { title, field: null, width };
}

export function sheetPlans(language: Language): SheetPlans {
  const words = pageWords(language);
  const { columns, sheets } = words;
  const fields = (list: readonly SheetColumn[]): SheetHeading[] =>
    list.map((column) => ({ title: columnTitle(column, language), field: column.path, width: column.width }));
  const itemFront = [own(columns.recordNumber, 8), own(columns.recordTime, 22), own(columns.item, 6)];
  return {
    summary: { name: sheets.summary, headings: [own(words.summaryName, 44), own(words.summaryValue, 100)] },
    signIns: {
      name: sheets.signIns,
      headings: [
        own(columns.recordNumber, 8),
        own(columns.timeAsDate, 20),
        ...fields(signInColumns),
        own(columns.withheldValues, 10),
        own(columns.removedPolicies, 10),
        own(columns.revisions, 10),
        own(columns.pointer, 24),
      ],
    },
    authentication: {
      name: sheets.authentication,
      headings: [...itemFront, own(columns.stepTimeAsDate, 20), ...fields(authenticationColumns)],
    },
    conditionalAccess: {
      name: sheets.conditionalAccess,
      headings: [...itemFront, ...fields(conditionalAccessColumns)],
    },
    withheld: {
      name: sheets.withheld,
      headings: [
        own(words.field, 50),
        own(words.how, 16),
        own(words.reason, 26),
        own(words.basis, 30),
        own(words.explanation, 80),
        own(words.count, 10),
      ],
    },
    words: { name: sheets.words, headings: [own(words.field, 50), own(words.meaning, 100)] },
  };
}
