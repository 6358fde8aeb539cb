// The facts of a request as they are typed, with the due date that follows from them: for a new case, and to change them later.
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { CaseFacts } from '../../shared/model/journal.ts';
import { dueDay, isCalendarDay } from '../../shared/review/due-date.ts';
import { useSession } from '../state/session.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { dayInWords } from './day-in-words.ts';

export type RequestDraft = {
  readonly reference: string;
  readonly article: '15' | '20';
  readonly receivedOn: string;
  readonly identityNote: string;
};

export const emptyRequest: RequestDraft = { reference: '', article: '15', receivedOn: '', identityNote: '' };

export function draftOf({ reference, article, receivedOn, identityNote }: CaseFacts): RequestDraft {
  return {
    reference: reference ?? '',
    article: article ?? '15',
    receivedOn: receivedOn ?? '',
    identityNote: identityNote ?? '',
  };
}

/** What the engine is told: blanks at the ends go, what is empty is not known. */
export function factsOf(draft: RequestDraft) {
  const note = draft.identityNote.trim();
  return {
    reference: draft.reference.trim(),
    article: draft.article,
    receivedOn: isCalendarDay(draft.receivedOn) ? draft.receivedOn : null,
    identityNote: note === '' ? null : note,
  };
}

export function isRequestReady({ reference, receivedOn }: RequestDraft): boolean {
  return reference.trim() !== '' && (receivedOn === '' || isCalendarDay(receivedOn));
}

export function RequestFields({
  draft,
  onChange,
}: {
  readonly draft: RequestDraft;
  readonly onChange: (draft: RequestDraft) => void;
}) {
  const {
    home: { newCase },
  } = useText();
  const { settings } = useSession();
  const language = useLanguage();
  const { receivedOn } = draft;
  const isDay = isCalendarDay(receivedOn);
  const due = (months: 1 | 3) => dayInWords(dueDay(receivedOn, months, new Set(settings.holidays)), language);
  return (
    <>
      <Field label={newCase.reference} hint={newCase.referenceHint} required>
        <Input
          value={draft.reference}
          maxLength={300}
          onChange={(_, { value }) => onChange({ ...draft, reference: value })}
        />
      </Field>
      <Field label={newCase.article}>
        <RadioGroup
          layout="horizontal"
          value={draft.article}
          onChange={(_, { value }) => onChange({ ...draft, article: value === '20' ? '20' : '15' })}
        >
          <Radio value="15" label={newCase.article15} />
          <Radio value="20" label={newCase.article20} />
        </RadioGroup>
      </Field>
      <Field
        label={newCase.received}
        hint={isDay ? newCase.dueSoon(due(1), due(3)) : newCase.receivedHint}
        {...(receivedOn !== '' && !isDay ? { validationMessage: newCase.badDay } : {})}
      >
        <Input type="date" value={receivedOn} onChange={(_, { value }) => onChange({ ...draft, receivedOn: value })} />
      </Field>
      <Field label={newCase.identity} hint={newCase.identityHint}>
        <Textarea
          value={draft.identityNote}
          maxLength={2000}
          onChange={(_, { value }) => onChange({ ...draft, identityNote: value })}
        />
      </Field>
    </>
  );
}
