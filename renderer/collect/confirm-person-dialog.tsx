// "Is this the person?" Nobody is preselected: the first focus is on the card, which is read, not on an answer.
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PersonCard as Card } from '../../shared/model/person-card.ts';
import { Modal } from '../frame/modal.tsx';
import { useText } from '../text/use-text.ts';
import { PersonCard } from './person-card.tsx';

const useStyles = makeStyles({ answer: { whiteSpace: 'nowrap' }, question: { outlineStyle: 'none' } });

export function ConfirmPersonDialog({
  card,
  onAnswer,
}: {
  readonly card: Card;
  readonly onAnswer: (isThePerson: boolean) => void;
}) {
  const styles = useStyles();
  const { collect } = useText();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <Modal modalType="alert">
      <DialogBody>
        <DialogTitle>{collect.confirm.heading}</DialogTitle>
        <DialogContent>
          <div ref={question} tabIndex={-1} className={styles.question}>
            <PersonCard card={card} />
          </div>
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
