// One record whole: tabs of its fields and its raw form. Read-only; used beside the table of Review and of Verify.
import { Button, Checkbox, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { type JsonObject, type JsonValue, valueAt } from '../../shared/model/json.ts';
import { labelOfField } from '../../shared/words/field-label.ts';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { FieldRow } from './field-row.tsx';
import { LongText } from './field-value.tsx';
import {
  isEmptyValue,
  type RecordField,
  recordSections,
  type SectionName,
  sectionNames,
  sectionOf,
} from './record-sections.ts';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  /** Six names in one line of a panel of 480 pixels. */
  tab: {
    padding: '6px 3px',
    '& .fui-Tab__content, & .fui-Tab__content--reserved-space': { fontSize: tokens.fontSizeBase200 },
  },
  options: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  list: { margin: 0 },
  group: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '12px 0 0' },
  raw: {
    margin: '8px 0',
    padding: '8px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  nothing: { color: tokens.colorNeutralForeground2 },
});

export type RecordBodyProps = {
  readonly record: JsonObject;
  readonly timeZone: string;
  /** Older contents, newest first. */
  readonly revisions?: readonly JsonObject[];
  /** In words, why the value at a pointer is withheld; null where it is not. */
  readonly withheldAt?: (pointer: string) => string | null;
  /** The field that a link led to. */
  readonly path?: string | undefined;
};

export function RecordBody({ record, timeZone, revisions = [], withheldAt, path }: RecordBodyProps) {
  const styles = useStyles();
  const { record: text } = useText();
  const [tab, setTab] = useState<SectionName | 'raw'>(path === undefined ? 'basic' : sectionOf(path));
  const [isExplained, setExplained] = useState(true);
  const [showsEmpty, setShowsEmpty] = useState(false);
  const sections = useMemo(() => recordSections(record), [record]);
  const isShown = (field: RecordField) =>
    showsEmpty || !isEmptyValue(field.value) || (withheldAt?.(field.pointer) ?? null) !== null;
  const groups = tab === 'raw' ? [] : sections[tab];
  const empty = groups.flatMap((group) => group.fields).filter(({ value }) => isEmptyValue(value)).length;
  return (
    <div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={text.sectionsLabel}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as SectionName | 'raw')}
      >
        {[...sectionNames, 'raw' as const].map((name) => (
          <Tab key={name} value={name} className={styles.tab}>
            {text.sections[name]}
          </Tab>
        ))}
      </TabList>
      {tab === 'raw' ? (
        <pre className={styles.raw}>
          <RawText record={record} />
        </pre>
      ) : (
        <>
          <div className={styles.options}>
            <Checkbox
              label={text.explain}
              checked={isExplained}
              onChange={(_, { checked }) => setExplained(checked === true)}
            />
            {empty > 0 && (
              <Button size="small" appearance="subtle" onClick={() => setShowsEmpty(!showsEmpty)}>
                {showsEmpty ? text.hideEmpty : text.emptyFields(empty)}
              </Button>
            )}
          </div>
          {groups.length === 0 && <p className={styles.nothing}>{text.nothing}</p>}
          {groups.map((group) => {
            const fields = group.fields.filter(isShown);
            if (fields.length === 0) return null;
            return (
              <Group key={`${group.fields[0]?.pointer}`} list={group.list} item={group.item}>
                {fields.map((field) => (
                  <FieldRow
                    key={field.pointer}
                    field={field}
                    timeZone={timeZone}
                    isExplained={isExplained}
                    earlier={earlierValues(field, revisions)}
                    withheld={withheldAt?.(field.pointer) ?? null}
                  />
                ))}
              </Group>
            );
          })}
        </>
      )}
    </div>
  );
}

function Group({
  list,
  item,
  children,
}: {
  readonly list: string | null;
  readonly item: number;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { record } = useText();
  const language = useLanguage();
  return (
    <section>
      {list !== null && (
        <h3 className={styles.group}>
          <SafeText text={record.item(labelOfField(list, language), item)} />
        </h3>
      )}
      <dl className={styles.list}>{children}</dl>
    </section>
  );
}

/** The record as JSON, hidden characters written out line by line. */
function RawText({ record }: { readonly record: JsonObject }) {
  const lines = useMemo(() => JSON.stringify(record, null, 2).split('\n'), [record]);
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <span key={place}>
      <LongText text={line} />
      {'\n'}
    </span>
  ));
}

/** What the field held in older revisions, where it was something else; each content once. */
function earlierValues({ pointer, value }: RecordField, revisions: readonly JsonObject[]): readonly JsonValue[] {
  const seen = new Set([JSON.stringify(value)]);
  return revisions.flatMap((revision) => {
    const before = valueAt(revision, pointer) ?? null;
    const key = JSON.stringify(before);
    if (seen.has(key)) return [];
    seen.add(key);
    return [before];
  });
}
