// One field of a record: its name in words, its value, what it means, who can see it anyway, and what it was before.
import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { EyeLinesRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { fieldAt } from '../../shared/model/field-catalogue.ts';
import type { JsonValue } from '../../shared/model/json.ts';
import { wordsOfValue } from '../../shared/words/explain.ts';
import { labelOfField } from '../../shared/words/field-label.ts';
import { meaningOfField } from '../../shared/words/field-meaning.ts';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';
import { FieldValue } from './field-value.tsx';
import type { RecordField } from './record-sections.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 160px) minmax(0, 1fr)',
    columnGap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: {
    gridRow: '1 / span 8',
    display: 'flex',
    columnGap: '4px',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  value: { gridColumn: '2', overflowWrap: 'anywhere', minWidth: 0, margin: 0 },
  secondary: {
    gridColumn: '2',
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  earlier: { gridColumn: '2', margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  eye: {
    display: 'inline-flex',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    paddingTop: '2px',
  },
  withheld: {
    gridColumn: '2',
    margin: 0,
    justifySelf: 'start',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    color: meaning.signetWithheld,
    fontSize: tokens.fontSizeBase200,
    backgroundImage: `repeating-linear-gradient(135deg, ${meaning.signetWithheldBack} 0 6px, transparent 6px 10px)`,
    border: `1px solid ${meaning.signetWithheld}`,
  },
});

const eyes = { A: EyeRegular, B: EyeLinesRegular, C: EyeOffRegular } as const;

export function FieldRow({
  field,
  timeZone,
  isExplained,
  earlier = [],
  withheld = null,
}: {
  readonly field: RecordField;
  readonly timeZone: string;
  readonly isExplained: boolean;
  /** Contents of older revisions that differ, newest first. */
  readonly earlier?: readonly JsonValue[];
  /** Why the value is withheld, in words; null where it is not. */
  readonly withheld?: string | null;
}) {
  const styles = useStyles();
  const { record } = useText();
  const language = useLanguage();
  const { path, value } = field;
  const visibility = fieldAt(path)?.visibility ?? null;
  const Eye = visibility === null ? null : eyes[visibility];
  const says = typeof value === 'string' ? wordsOfValue(path, value, language) : null;
  return (
    <div className={styles.row} data-path={path}>
      <dt className={styles.label}>
        <span>
          <SafeText text={labelOfField(path, language).replace(/ \(UTC\)$/, '')} />
        </span>
        {Eye !== null && visibility !== null && (
          <Tooltip content={record.visibility[visibility]} relationship="label">
            <span className={styles.eye} role="img">
              <Eye />
            </span>
          </Tooltip>
        )}
      </dt>
      <dd className={styles.value}>
        <FieldValue path={path} value={value} timeZone={timeZone} />
      </dd>
      {says !== null && <dd className={styles.secondary}>{says}</dd>}
      {isExplained && <dd className={styles.secondary}>{meaningOfField(path, language) ?? record.unknownField}</dd>}
      {withheld !== null && <dd className={styles.withheld}>{record.withheld(withheld)}</dd>}
      {earlier.map((before, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: revisions have no identity but their place
        <dd key={place} className={styles.earlier}>
          {record.earlier} <FieldValue path={path} value={before} timeZone={timeZone} />
        </dd>
      ))}
    </div>
  );
}
