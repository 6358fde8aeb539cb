// A value of a record as a person reads it: times in the case's zone, ids monospaced, yes and no in words, hostile text escaped.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fieldAt } from '../../shared/model/field-catalogue.ts';
import { isJsonObject, type JsonValue } from '../../shared/model/json.ts';
import { momentInZone } from '../table/format-moment.ts';
import { SafeId, SafeText } from '../table/safe-text.tsx';
import { useText } from '../text/use-text.ts';
import { isEmptyValue } from './record-sections.ts';

const useStyles = makeStyles({
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  number: { fontVariantNumeric: 'tabular-nums' },
  written: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  part: { display: 'block' },
});

/** A field can hold megabytes; more than this is shown only when asked for. */
const longestText = 1_000;

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const addressPath = /(^|\.)(ipAddress|ipAddressFromResourceProvider|globalSecureAccessIpAddress|callerIpAddress)$/;

export function isIdOrAddress(path: string, text: string): boolean {
  return idForm.test(text) || addressPath.test(path);
}

export function FieldValue({
  path,
  value,
  timeZone,
}: {
  readonly path: string;
  readonly value: JsonValue;
  readonly timeZone: string;
}) {
  const styles = useStyles();
  const { record, table } = useText();
  if (isEmptyValue(value)) return <span className={styles.empty}>{record.empty}</span>;
  if (typeof value === 'boolean') return value ? table.yes : table.no;
  if (typeof value === 'number') return <span className={styles.number}>{String(value)}</span>;
  if (typeof value === 'string') {
    if (fieldAt(path)?.type === 'Edm.DateTimeOffset') {
      const moment = momentInZone(value, timeZone);
      return (
        <span className={styles.number}>
          <SafeText text={moment} />
          {timeZone !== 'UTC' && (
            <span className={styles.written}>
              <SafeText text={value} />
            </span>
          )}
        </span>
      );
    }
    if (isIdOrAddress(path, value)) return <SafeId text={value} isWhole />;
    return <LongText text={value} />;
  }
  if (Array.isArray(value)) {
    return value.map((one, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
      <span key={place} className={styles.part}>
        <FieldValue path={path} value={one} timeZone={timeZone} />
      </span>
    ));
  }
  return isJsonObject(value) ? <LongText text={JSON.stringify(value)} /> : null;
}

export function LongText({ text }: { readonly text: string }) {
  const { record } = useText();
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= longestText) return <SafeText text={text} isWhole />;
  return (
    <>
      <SafeText text={`${text.slice(0, longestText)}…`} isWhole />{' '}
      <small>{record.longText(longestText, text.length)}</small>{' '}
      <Button size="small" onClick={() => setWhole(true)}>
        {record.showAll}
      </Button>
    </>
  );
}
