// One record before, and as the person will see it: withheld values hatched and named, from one such record to the next.
import { Button, Checkbox, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { PolicyView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { momentInWords } from '../frame/day-in-words.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useCall } from '../state/use-call.ts';
import { SafeText } from '../table/safe-text.tsx';
import { fieldLabelInWords, reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';
import { type ComparedLeaf, compareLeaves } from './compare-leaves.ts';
import { TreatmentDialog, type TreatmentTarget } from './treatment-dialog.tsx';

const useStyles = makeStyles({
  tab: { display: 'grid', rowGap: '8px', paddingTop: '8px' },
  bar: { display: 'flex', columnGap: '8px', rowGap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  gap: { flex: 1 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 8px',
    position: 'sticky',
    top: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { width: '26%' },
  cell: {
    padding: '4px 8px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    marginLeft: '8px',
  },
  withheld: {
    color: meaning.signetWithheld,
    backgroundImage: `repeating-linear-gradient(135deg, ${meaning.signetWithheldBack} 0 6px, transparent 6px 9px)`,
  },
  note: { fontSize: tokens.fontSizeBase200, display: 'block' },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '8px' },
  value: { minWidth: 0 },
});

export function PreviewTab({
  change,
  policy,
  first,
  onChanged,
}: {
  /** Another number asks for the record again: the officer stays at it, and the focus where it was. */
  readonly change: number;
  readonly policy: PolicyView;
  readonly first: string | null;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { redact } = useText();
  const language = useLanguage();
  const { caseId, status } = useOpenCase();
  const [recordId, setRecordId] = useState<string | null>(first);
  const [end, setEnd] = useState<'none' | 'start' | 'end'>('none');
  const [onlyWithheld, setOnlyWithheld] = useState(false);
  const [target, setTarget] = useState<TreatmentTarget | null>(null);
  const shown = useCall('redact.record', recordId === null ? null : { caseId, recordId });

  const move = async (from: string | null, direction: 'next' | 'previous') => {
    const answer = await bridge.calls['redact.nextWithheld']({ caseId, recordId: from, direction });
    if (!answer.ok) return;
    if (answer.value.recordId === null) setEnd(from === null ? 'start' : 'end');
    else {
      setEnd('none');
      setRecordId(answer.value.recordId);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tab opens
  useEffect(() => {
    if (recordId === null) void move(null, 'next');
  }, []);

  const { reload } = shown;
  useEffect(() => {
    if (change > 0) reload();
  }, [change, reload]);

  const record = shown.value;
  const leaves = record === null ? [] : compareLeaves(record.before, record.after, record.withheld);
  const visible = onlyWithheld ? leaves.filter((leaf) => leaf.withheld !== null) : leaves;
  const created = record?.before.createdDateTime;
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Button icon={<ChevronLeftRegular />} onClick={() => void move(recordId, 'previous')}>
          {redact.preview.previous}
        </Button>
        <Button icon={<ChevronRightRegular />} iconPosition="after" onClick={() => void move(recordId, 'next')}>
          {redact.preview.next}
        </Button>
        {typeof created === 'string' && (
          <strong>{redact.preview.record(momentInWords(created, status.timeZone, language))}</strong>
        )}
        <span className={styles.gap} />
        <Checkbox
          label={redact.preview.onlyWithheld}
          checked={onlyWithheld}
          onChange={(_, { checked }) => setOnlyWithheld(checked === true)}
        />
      </div>
      {end !== 'none' && <span role="status">{end === 'start' ? redact.preview.start : redact.preview.end}</span>}
      {shown.state === 'failed' && <ErrorNote error={shown.error} />}
      {record !== null && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.field)}>
                {redact.preview.field}
              </th>
              <th scope="col" className={styles.head}>
                {redact.preview.before}
              </th>
              <th scope="col" className={styles.head}>
                {redact.preview.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {visible.map((leaf) => (
              <Leaf
                key={leaf.pointer}
                leaf={leaf}
                isOverridden={record.overrides.some((one) => one.path === leaf.pointer)}
                onChange={() =>
                  setTarget({
                    path: leaf.path,
                    recordId: record.recordId,
                    pointer: leaf.pointer,
                    operator: leaf.withheld?.operator ?? 'mask',
                    reason: leaf.withheld?.reason ?? null,
                  })
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {record !== null && record.withheld.length === 0 && <span>{redact.preview.none}</span>}
      {target !== null && (
        <TreatmentDialog target={target} policy={policy.policy} onClose={() => setTarget(null)} onChanged={onChanged} />
      )}
    </div>
  );
}

function Leaf({
  leaf,
  isOverridden,
  onChange,
}: {
  readonly leaf: ComparedLeaf;
  readonly isOverridden: boolean;
  readonly onChange: () => void;
}) {
  const styles = useStyles();
  const { redact } = useText();
  const language = useLanguage();
  const isWithheld = leaf.withheld !== null;
  return (
    <tr data-pointer={leaf.pointer} data-withheld={isWithheld}>
      <th
        scope="row"
        className={mergeClasses(styles.cell, styles.head)}
        style={{ position: 'static', fontWeight: 400 }}
      >
        <span className={styles.label}>{fieldLabelInWords(leaf.path, language)}</span>
        <span className={styles.path}>{leaf.path}</span>
      </th>
      <td className={styles.cell}>
        <SafeText text={leaf.before} />
      </td>
      <td className={mergeClasses(styles.cell, isWithheld && styles.withheld)}>
        <span className={styles.line}>
          <span className={styles.value}>
            <SafeText text={leaf.after} />
            {leaf.withheld !== null && (
              <span className={styles.note}>
                {redact.operators[leaf.withheld.operator]}: {reasonInWords(leaf.withheld.reason, language)}
                {isOverridden && `. ${redact.preview.overridden}`}
              </span>
            )}
          </span>
          <Tooltip content={redact.preview.change} relationship="label">
            <Button size="small" appearance="subtle" icon={<EditRegular />} onClick={onChange} />
          </Tooltip>
        </span>
      </td>
    </tr>
  );
}
