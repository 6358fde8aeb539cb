// One record of a package as it was delivered: every value, what was withheld and why, older contents.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WithheldPlace } from '../../shared/ipc/views.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/model/json.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { useCall } from '../state/use-call.ts';
import { SafeText } from '../table/safe-text.tsx';
import { fieldLabelInWords, reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { meaning } from '../theme.ts';

const useStyles = makeStyles({
  panel: { overflow: 'auto', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: '12px' },
  top: { display: 'flex', justifyContent: 'flex-end' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(100px, 2fr) 3fr',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { margin: 0, overflowWrap: 'anywhere' },
  withheld: {
    color: meaning.signetWithheld,
    backgroundImage: `repeating-linear-gradient(135deg, ${meaning.signetWithheldBack} 0 6px, transparent 6px 9px)`,
  },
});

type Leaf = { readonly pointer: string; readonly path: string; readonly text: string };

export function PackageRecord({
  packageId,
  index,
  onClose,
}: {
  readonly packageId: string;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { frame } = useText();
  const shown = useCall('verify.record', { packageId, index });
  return (
    <aside className={styles.panel}>
      <div className={styles.top}>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={frame.close} onClick={onClose} />
      </div>
      {shown.state === 'failed' && <ErrorNote error={shown.error} />}
      {shown.value !== null && (
        <>
          <Delivered record={shown.value.record} withheld={shown.value.withheld} />
          {shown.value.revisions.map((revision, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: revisions have no identity but their order
            <details key={place}>
              <summary>{place + 1}</summary>
              <Delivered record={revision.record} withheld={revision.withheld} />
            </details>
          ))}
        </>
      )}
    </aside>
  );
}

function Delivered({ record, withheld }: { readonly record: JsonObject; readonly withheld: readonly WithheldPlace[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const places = new Map(withheld.map((place) => [place.path, place]));
  return (
    <dl className={styles.facts}>
      {leavesOf(record).map(({ pointer, path, text }) => {
        const place = places.get(pointer);
        return (
          <Line key={pointer} term={fieldLabelInWords(path, language)} isWithheld={place !== undefined}>
            <SafeText text={text} />
            {place !== undefined && <small> {reasonInWords(place.reason, language)}</small>}
          </Line>
        );
      })}
    </dl>
  );
}

function Line({
  term,
  isWithheld,
  children,
}: {
  readonly term: string;
  readonly isWithheld: boolean;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={`${styles.value} ${isWithheld ? styles.withheld : ''}`}>{children}</dd>
    </>
  );
}

function leavesOf(value: JsonValue, pointer = '', path = ''): readonly Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, place) => leavesOf(item, `${pointer}/${place}`, `${path}[*]`));
  }
  if (isJsonObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(
        member,
        `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        path === '' ? name : `${path}.${name}`,
      ),
    );
  }
  return [{ pointer, path, text: typeof value === 'string' ? value : JSON.stringify(value) }];
}
