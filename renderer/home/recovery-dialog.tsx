// Shows a recovery passphrase once; the case is entered when the officer says that it is kept. A lock in between loses nothing:
// what opened the case before goes on opening it, and opening it again makes another one.
import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { CopyButton } from '../frame/copy-button.tsx';
import { ErrorNote } from '../frame/error-note.tsx';
import { Modal } from '../frame/modal.tsx';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: '12px' },
  phrase: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'all',
    overflowWrap: 'anywhere',
  },
  copy: { display: 'grid', rowGap: '4px', justifyItems: 'start' },
  secondary: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export type ShownRecovery = {
  readonly caseId: string;
  readonly passphrase: string;
  /** The case had one before. */
  readonly isAnother: boolean;
};

export function RecoveryDialog({
  recovery: { caseId, passphrase, isAnother },
  onKept,
  onClose,
}: {
  readonly recovery: ShownRecovery;
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { home, frame } = useText();
  const { description } = useSession();
  const [isKept, setKept] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const keep = async () => {
    const kept = await bridge.calls['cases.keepRecovery']({ caseId, passphrase });
    if (kept.ok) onKept();
    else setError(kept.error);
  };
  return (
    <Modal modalType="alert">
      <DialogBody>
        <DialogTitle>{home.recovery.heading}</DialogTitle>
        <DialogContent className={styles.content}>
          <span>{home.recovery.says}</span>
          {isAnother && <span>{home.recovery.replaces}</span>}
          <output className={styles.phrase} data-recovery="">
            {passphrase}
          </output>
          <div className={styles.copy}>
            <CopyButton text={passphrase} />
            <span className={styles.secondary} data-clipboard="">
              {description.can.emptiesClipboard ? home.recovery.clipboardEmptied : home.recovery.clipboardKept}
            </span>
          </div>
          <Checkbox
            label={home.recovery.confirm}
            checked={isKept}
            onChange={(_, { checked }) => setKept(checked === true)}
          />
          {error !== null && <ErrorNote error={error} />}
        </DialogContent>
        <DialogActions>
          {(isAnother || error !== null) && <Button onClick={onClose}>{frame.cancel}</Button>}
          <Button appearance="primary" disabledFocusable={!isKept} onClick={() => isKept && void keep()}>
            {home.recovery.open}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  );
}
