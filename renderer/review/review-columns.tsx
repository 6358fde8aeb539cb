// The columns of Review: every field of the log, and two that are no fields: how a sign-in ended, and what was decided.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular, HistoryRegular, NoteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { fieldAt, fieldCatalogue } from '../../shared/model/field-catalogue.ts';
import { labelOfField } from '../../shared/words/field-label.ts';
import { meaningOfField } from '../../shared/words/field-meaning.ts';
import type { Language } from '../../shared/words/language.ts';
import { isIdOrAddress } from '../record/field-value.tsx';
import type { ColumnChoice } from '../table/column-chooser.tsx';
import type { ColumnLayout } from '../table/column-layout.ts';
import { momentInZone } from '../table/format-moment.ts';
import type { GridColumn } from '../table/grid-types.ts';
import { OutcomeMark, StandingMark } from '../table/marks.tsx';
import { SafeId, SafeText } from '../table/safe-text.tsx';
import type { Texts } from '../text/catalogue.ts';
import type { ReviewRow } from './use-view.ts';

export const standingColumn = '$standing';
export const outcomeColumn = '$outcome';

export const usualLayout: ColumnLayout = [
  { id: 'createdDateTime', width: 168 },
  { id: outcomeColumn, width: 152 },
  { id: standingColumn, width: 128 },
  { id: 'appDisplayName', width: 176 },
  { id: 'resourceDisplayName', width: 176 },
  { id: 'ipAddress', width: 168 },
  { id: 'location.city', width: 120 },
  { id: 'location.countryOrRegion', width: 136 },
  { id: 'deviceDetail.operatingSystem', width: 112 },
  { id: 'deviceDetail.browser', width: 128 },
  { id: 'clientAppUsed', width: 136 },
];

/** A folded row says how many it is, beside its time. */
const groupedTimeWidth = 224;

export function layoutForGroups(layout: ColumnLayout): ColumnLayout {
  return layout.map((one) =>
    one.id === 'createdDateTime' ? { ...one, width: Math.max(one.width, groupedTimeWidth) } : one,
  );
}

/** What the host is asked for: fields only, and never nothing. */
export function pathsOf(layout: ColumnLayout): readonly string[] {
  const paths = layout.map(({ id }) => id).filter((id) => !id.startsWith('$'));
  return paths.length === 0 ? ['createdDateTime'] : paths;
}

/** The outcome sorts by the code that makes it; a decision is no field, so the host cannot sort by it. */
export function sortPathOf(column: string): string {
  return column === outcomeColumn ? 'status.errorCode' : column;
}

export function columnOfSort(path: string, layout: ColumnLayout): string {
  const isShown = layout.some(({ id }) => id === path);
  return path === 'status.errorCode' && !isShown ? outcomeColumn : path;
}

export function labelOfColumn(id: string, language: Language, { review }: Texts): string {
  if (id === outcomeColumn) return review.outcomeField;
  if (id === standingColumn) return review.decisionColumn;
  // The table shows times in the case's zone, so the heading must not promise UTC.
  const label = labelOfField(id, language);
  return fieldAt(id)?.type === 'Edm.DateTimeOffset' ? label.replace(/ \(UTC\)$/, '') : label;
}

export function columnChoices(language: Language, texts: Texts): readonly ColumnChoice[] {
  const special = [outcomeColumn, standingColumn].map((id) => ({
    id,
    label: labelOfColumn(id, language, texts),
    says: meaningOfField(id === outcomeColumn ? 'status' : id, language) ?? texts.review.decisionColumnSays,
    width: 136,
  }));
  const fields = fieldCatalogue
    .filter((field) => field.aliasOf === undefined && !field.path.endsWith('[*]'))
    .map(({ path }) => ({
      id: path,
      label: labelOfColumn(path, language, texts),
      says: meaningOfField(path, language) ?? '',
      width: usualLayout.find(({ id }) => id === path)?.width ?? 160,
    }));
  return [...special, ...fields];
}

export type CellSetting = {
  readonly timeZone: string;
  readonly styles: ReturnType<typeof useCellStyles>;
  readonly texts: Texts;
};

export function gridColumns(
  layout: ColumnLayout,
  language: Language,
  setting: CellSetting,
): readonly GridColumn<ReviewRow>[] {
  return layout.map(({ id, width }) => ({
    id,
    width,
    label: labelOfColumn(id, language, setting.texts),
    isSortable: id !== standingColumn,
    isNumber: /^Edm\.(Int|Double)/.test(fieldAt(id)?.type ?? ''),
    render: (row) => cellOf(id, row, setting),
  }));
}

export const useCellStyles = makeStyles({
  group: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  times: { fontWeight: tokens.fontWeightSemibold },
  icon: { display: 'inline-flex', fontSize: '16px', verticalAlign: 'middle', marginLeft: '4px' },
  waiting: {
    display: 'inline-block',
    width: '60%',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStencil1,
    verticalAlign: 'middle',
  },
});

/** No hooks here: this runs a thousand times for each screen that is scrolled past. */
function cellOf(id: string, row: ReviewRow, { timeZone, styles, texts }: CellSetting): ReactNode {
  const { record } = row;
  const { table } = texts;
  if (id === outcomeColumn) return <OutcomeMark outcome={record.outcome} code={record.errorCode} />;
  if (id === standingColumn) {
    return (
      <>
        <StandingMark standing={record.standing} />
        {record.hasNote && (
          <span className={styles.icon} role="img" aria-label={table.hasNote} title={table.hasNote}>
            <NoteRegular />
          </span>
        )}
      </>
    );
  }
  if (id === 'createdDateTime') return timeCell(row, { timeZone, styles, texts });
  const text = row.cell(id);
  if (text === undefined) return <span className={styles.waiting} />;
  if (text === null || text === '') return null;
  const type = fieldAt(id)?.type;
  if (type === 'Edm.DateTimeOffset') return <SafeText text={momentInZone(text, timeZone)} />;
  if (type === 'Edm.Boolean') return text === 'true' ? table.yes : text === 'false' ? table.no : text;
  if (isIdOrAddress(id, text)) return <SafeId text={text} />;
  return <SafeText text={text} />;
}

function timeCell({ row, record }: ReviewRow, { timeZone, styles, texts }: CellSetting): ReactNode {
  const moment = momentInZone(record.createdDateTime, timeZone);
  if (row.kind === 'group') {
    return (
      <span className={styles.group}>
        <ChevronRightRegular aria-hidden="true" />
        <span className={styles.times}>{texts.review.groupRow(row.count)}</span>
        <SafeText text={moment} />
      </span>
    );
  }
  const earlier = texts.table.revisions(record.revisions);
  return (
    <>
      <SafeText text={moment} />
      {record.revisions > 0 && (
        <span className={styles.icon} role="img" aria-label={earlier} title={earlier}>
          <HistoryRegular />
        </span>
      )}
    </>
  );
}
