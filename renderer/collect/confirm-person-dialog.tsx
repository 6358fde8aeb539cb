// "Is this the person?" Nobody is preselected: neither button has the first focus by being the default.
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { PersonCard as Card } from '../../shared/model/person-card.ts';
import { Modal } from '../frame/modal.tsx';
import { useText } from '../text/use-text.ts';
import { PersonCard } from './person-card.tsx';

const useStyles = makeStyles({ answer: { whiteSpace: 'nowrap' } });

export function ConfirmPersonDialog({
  card,
  onAnswer,
}: {
  readonly card: Card;
  readonly onAnswer: (isThePerson: boolean) => void;
}) {
  const styles = useStyles();
  const { collect } = useText();
  return (
    <Modal modalType="alert">
      <DialogBody>
        <DialogTitle>{collect.confirm.heading}</DialogTitle>
        <DialogContent tabIndex={-1}>
          <PersonCard card={card} />
        </DialogContent>
        <DialogActions>
          <Button className={styles.answer} onClick={() => onAnswer(false)}>
            {collect.confirm.no}
          </Button>
          <Button appearance="primary" className={styles.answer} onClick={() => onAnswer(true)}>
            {collect.confirm.yes}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  );
}
