// Starts a case: the facts of the request, and the due date that follows from them while they are typed.
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { dueDay, isCalendarDay } from '../../shared/review/due-date.ts';
import { bridge } from '../bridge.ts';
import { dayInWords } from '../frame/day-in-words.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Modal } from '../frame/modal.tsx';
import { useSession } from '../state/session.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

const useStyles = makeStyles({ form: { display: 'grid', rowGap: '12px' } });

export function NewCaseDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (made: Output<'cases.create'>) => void;
}) {
  const styles = useStyles();
  const { home, frame } = useText();
  const { description, settings } = useSession();
  const language = useLanguage();
  const [reference, setReference] = useState('');
  const [article, setArticle] = useState<'15' | '20'>('15');
  const [receivedOn, setReceivedOn] = useState('');
  const [identityNote, setIdentityNote] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const isDay = isCalendarDay(receivedOn);
  const isReady = reference.trim() !== '' && (receivedOn === '' || isDay);
  const holidays = new Set(settings.holidays);

  const create = async () => {
    if (!isReady) return;
    const made = await bridge.calls['cases.create']({
      reference: reference.trim(),
      article,
      receivedOn: isDay ? receivedOn : null,
      identityNote: identityNote.trim() === '' ? null : identityNote.trim(),
      timeZone: description.timeZone,
    });
    if (made.ok) onMade(made.value);
    else setError(made.error);
  };

  return (
    <Modal onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <DialogBody>
          <DialogTitle>{home.newCase.heading}</DialogTitle>
          <DialogContent className={styles.form}>
            <Field label={home.newCase.reference} hint={home.newCase.referenceHint} required>
              <Input value={reference} maxLength={300} onChange={(_, { value }) => setReference(value)} />
            </Field>
            <Field label={home.newCase.article}>
              <RadioGroup
                layout="horizontal"
                value={article}
                onChange={(_, { value }) => setArticle(value === '20' ? '20' : '15')}
              >
                <Radio value="15" label={home.newCase.article15} />
                <Radio value="20" label={home.newCase.article20} />
              </RadioGroup>
            </Field>
            <Field
              label={home.newCase.received}
              hint={
                isDay
                  ? home.newCase.dueSoon(
                      dayInWords(dueDay(receivedOn, 1, holidays), language),
                      dayInWords(dueDay(receivedOn, 3, holidays), language),
                    )
                  : home.newCase.receivedHint
              }
              {...(receivedOn !== '' && !isDay ? { validationMessage: home.newCase.badDay } : {})}
            >
              <Input type="date" value={receivedOn} onChange={(_, { value }) => setReceivedOn(value)} />
            </Field>
            <Field label={home.newCase.identity} hint={home.newCase.identityHint}>
              <Textarea value={identityNote} maxLength={2000} onChange={(_, { value }) => setIdentityNote(value)} />
            </Field>
            {error !== null && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame.cancel}</Button>
            <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
              {home.newCase.create}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Modal>
  );
}
