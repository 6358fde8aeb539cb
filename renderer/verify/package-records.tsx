// The records of an intact package, read-only, in the same table as in Review; one of them whole beside it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PackageRowsView } from '../../shared/ipc/verify-views.ts';
import { bridge } from '../bridge.ts';
import { momentInWords } from '../frame/day-in-words.ts';
import { type ColumnLayout, changedLayout } from '../table/column-layout.ts';
import { Grid } from '../table/grid.tsx';
import type { GridColumn } from '../table/grid-types.ts';
import { OutcomeMark } from '../table/marks.tsx';
import { createRowSource } from '../table/row-source.ts';
import { SafeText } from '../table/safe-text.tsx';
import { fieldLabelInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';
import { PackageRecord } from './package-record.tsx';

type Row = PackageRowsView['rows'][number];

/** Columns as fields; the result has a mark of its own. */
const fields = [
  { id: 'createdDateTime', width: 180 },
  { id: 'status.errorCode', width: 140 },
  { id: 'appDisplayName', width: 180 },
  { id: 'resourceDisplayName', width: 180 },
  { id: 'ipAddress', width: 140 },
  { id: 'location.city', width: 120 },
  { id: 'deviceDetail.operatingSystem', width: 140 },
  { id: 'clientAppUsed', width: 140 },
] as const;

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '4px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  area: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', height: '420px', minWidth: 0 },
  beside: {
    gridTemplateColumns: 'minmax(0, 1fr) 480px',
    columnGap: '16px',
    '@media (max-width: 1200px)': { gridTemplateColumns: 'minmax(0, 1fr) 360px' },
  },
  withheld: { color: meaning.signetWithheld },
});

export function PackageRecords({
  packageId,
  count,
  zone,
}: {
  readonly packageId: string;
  readonly count: number;
  readonly zone: string;
}) {
  const styles = useStyles();
  const { verify } = useText();
  const language = useLanguage();
  const [layout, setLayout] = useState<ColumnLayout>([...fields, { id: 'withheld', width: 130 }]);
  const [openIndex, setOpenIndex] = useState<number | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const isOpen = openIndex !== null;
  // The table begins low on the page; a record that opens beside it is to be seen.
  useEffect(() => {
    if (isOpen) void area.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const source = useMemo(
    () =>
      createRowSource<Row>({
        count,
        pageSize: 200,
        pagesKept: 10,
        load: async (from, wanted) => {
          const answer = await bridge.calls['verify.rows']({
            packageId,
            from,
            count: wanted,
            columns: fields.map(({ id }) => id),
          });
          return answer.ok ? answer.value.rows : null;
        },
      }),
    [packageId, count],
  );
  const columns = layout.map(
    ({ id, width }): GridColumn<Row> => ({
      id,
      width,
      // Shown in the zone of the case, not in UTC.
      label: id === 'withheld' ? verify.whatWithheld : fieldLabelInWords(id, language).replace(/ \(UTC\)$/, ''),
      isSortable: false,
      render: (row) => {
        if (id === 'withheld')
          return row.withheld === 0 ? '' : <span className={styles.withheld}>{verify.withheld(row.withheld)}</span>;
        if (id === 'status.errorCode') return <OutcomeMark outcome={row.outcome} code={row.errorCode} />;
        if (id === 'createdDateTime') return momentInWords(row.createdDateTime, zone, language);
        const cell = row.cells[fields.findIndex((field) => field.id === id)];
        return cell == null ? '' : <SafeText text={cell} />;
      },
    }),
  );
  return (
    <section className={styles.box}>
      <h2 className={styles.heading}>{verify.records}</h2>
      <div ref={area} className={`${styles.area} ${openIndex === null ? '' : styles.beside}`}>
        <Grid
          label={verify.records}
          viewKey={packageId}
          source={source}
          columns={columns}
          sort={null}
          onLayout={(change) => setLayout((before) => changedLayout(before, change))}
          selection={null}
          onOpen={(index) => setOpenIndex(index)}
          openIndex={openIndex}
        />
        {openIndex !== null && (
          <PackageRecord packageId={packageId} zone={zone} index={openIndex} onClose={() => setOpenIndex(null)} />
        )}
      </div>
    </section>
  );
}
