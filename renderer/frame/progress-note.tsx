// How far a long piece of work is: one line in words, a bar where the end is known, and Cancel. Announced at most every ten seconds.
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ProgressStep } from '../../shared/ipc/events.ts';
import type { Texts } from '../text/catalogue.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  note: { display: 'grid', rowGap: '8px', maxWidth: '640px' },
  row: { display: 'flex', columnGap: '12px', alignItems: 'center', justifyContent: 'space-between' },
  numbers: { fontVariantNumeric: 'tabular-nums' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function sayProgress(step: ProgressStep | null, { progress }: Texts['frame']): string {
  if (step === null) return progress.starting;
  switch (step.kind) {
    case 'queued':
      return progress.queued(step.ahead);
    case 'signed-in':
      return progress.signedIn;
    case 'importing':
      return progress.importing(step.file, step.records);
    case 'collecting':
      return [
        progress.collecting(step.pass, step.windows, step.of, step.records),
        progress.rate(step.recordsPerSecond),
        ...(step.secondsLeft === null ? [] : [progress.left(Math.ceil(step.secondsLeft))]),
      ].join(', ');
    case 'waiting':
      return progress.waiting[step.why](Math.ceil(step.seconds));
    case 'surveying':
      return progress.surveying(step.records, step.of);
    case 'writing':
      return progress.writing(step.records, step.of);
    case 'generating':
      return progress.generating(step.records, step.of);
    default:
      return progress[step.kind];
  }
}

function shareOf(step: ProgressStep | null): number | undefined {
  if (step === null || !('of' in step) || step.of === 0) return undefined;
  return Math.min(1, (step.kind === 'collecting' ? step.windows : step.records) / step.of);
}

const announceEveryMilliseconds = 10_000;

export function ProgressNote({
  step,
  onCancel,
}: {
  readonly step: ProgressStep | null;
  readonly onCancel?: () => void;
}) {
  const styles = useStyles();
  const { frame } = useText();
  const says = sayProgress(step, frame);
  const share = shareOf(step);
  return (
    <div className={styles.note}>
      <div className={styles.row}>
        <span className={styles.numbers}>{says}</span>
        {onCancel !== undefined && (
          <Button size="small" onClick={onCancel}>
            {frame.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={says} {...(share === undefined ? {} : { value: share })} />
      <Announced says={says} />
    </div>
  );
}

function Announced({ says }: { readonly says: string }) {
  const styles = useStyles();
  const [announced, setAnnounced] = useState(says);
  const latest = useRef(says);
  latest.current = says;
  useEffect(() => {
    const timer = setInterval(() => setAnnounced(latest.current), announceEveryMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status" className={styles.hidden}>
      {announced}
    </div>
  );
}
