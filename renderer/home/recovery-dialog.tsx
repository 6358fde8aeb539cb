// Shows the recovery passphrase of a new case once; the case opens when the officer says that it is kept.
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
import { CopyButton } from '../frame/copy-button.tsx';
import { Modal } from '../frame/modal.tsx';
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
});

export function RecoveryDialog({ passphrase, onKept }: { readonly passphrase: string; readonly onKept: () => void }) {
  const styles = useStyles();
  const { home } = useText();
  const [isKept, setKept] = useState(false);
  return (
    <Modal modalType="alert">
      <DialogBody>
        <DialogTitle>{home.recovery.heading}</DialogTitle>
        <DialogContent className={styles.content}>
          <span>{home.recovery.says}</span>
          <output className={styles.phrase} data-recovery="">
            {passphrase}
          </output>
          <span>
            <CopyButton text={passphrase} />
          </span>
          <Checkbox
            label={home.recovery.confirm}
            checked={isKept}
            onChange={(_, { checked }) => setKept(checked === true)}
          />
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" disabledFocusable={!isKept} onClick={() => isKept && onKept()}>
            {home.recovery.open}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  );
}
