// One field of a record: its name in words, its value, what it means, who can see it anyway, and what it was before.
import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
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
    gridTemplateColumns: 'minmax(96px, 144px) minmax(0, 1fr) 20px',
    columnGap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { overflowWrap: 'anywhere', minWidth: 0 },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  secondary: {
    gridColumn: '2',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  earlier: { gridColumn: '2', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  eye: {
    display: 'inline-flex',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    alignSelf: 'start',
    paddingTop: '2px',
  },
  withheld: {
    gridColumn: '2',
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
        <SafeText text={labelOfField(path, language)} />
      </dt>
      <dd className={mergeClasses(styles.value)} style={{ margin: 0 }}>
        <FieldValue path={path} value={value} timeZone={timeZone} />
      </dd>
      {Eye !== null && visibility !== null && (
        <Tooltip content={record.visibility[visibility]} relationship="label">
          <span className={styles.eye} role="img">
            <Eye />
          </span>
        </Tooltip>
      )}
      {says !== null && (
        <dd className={styles.secondary} style={{ margin: 0 }}>
          {says}
        </dd>
      )}
      {isExplained && (
        <dd className={styles.secondary} style={{ margin: 0 }}>
          {meaningOfField(path, language) ?? record.unknownField}
        </dd>
      )}
      {withheld !== null && (
        <dd className={styles.withheld} style={{ margin: 0 }}>
          {record.withheld(withheld)}
        </dd>
      )}
      {earlier.map((before, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: revisions have no identity but their place
        <dd key={place} className={styles.earlier} style={{ margin: 0 }}>
          {record.earlier} <FieldValue path={path} value={before} timeZone={timeZone} />
        </dd>
      ))}
    </div>
  );
}
