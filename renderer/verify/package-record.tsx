// One record of a package as it was delivered, in the same panel as in Review: every value, what was withheld and why, older contents.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { ErrorNote } from '../frame/error-note.tsx';
import { RecordBody } from '../record/record-body.tsx';
import { useCall } from '../state/use-call.ts';
import { reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  panel: { overflow: 'auto', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: '12px' },
  top: { display: 'flex', justifyContent: 'flex-end' },
});

export function PackageRecord({
  packageId,
  index,
  zone,
  onClose,
}: {
  readonly packageId: string;
  readonly index: number;
  readonly zone: string;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { frame, verify } = useText();
  const language = useLanguage();
  const shown = useCall('verify.record', { packageId, index });
  const places = new Map((shown.value?.withheld ?? []).map((place) => [place.path, place.reason]));
  const withheldAt = (pointer: string) => {
    const reason = places.get(pointer);
    return reason === undefined ? null : reasonInWords(reason, language);
  };
  return (
    <aside className={styles.panel} aria-label={verify.recordLabel}>
      <div className={styles.top}>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={frame.close} onClick={onClose} />
      </div>
      {shown.state === 'failed' && <ErrorNote error={shown.error} />}
      {shown.value !== null && (
        <RecordBody
          record={shown.value.record}
          timeZone={zone}
          revisions={shown.value.revisions.map((revision) => revision.record)}
          withheldAt={withheldAt}
        />
      )}
    </aside>
  );
}
