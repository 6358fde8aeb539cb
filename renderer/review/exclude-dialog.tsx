// Excluding needs a reason that the person can be told, with its legal basis; a note stays in the case.
import { Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReasonCode } from '../../shared/model/field.ts';
import { legalBasisIn } from '../../shared/words/legal-basis-words.ts';
import { reasonLabel, reasonWords } from '../../shared/words/reason-words.ts';
import { FormDialog } from '../frame/form-dialog.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

/** Reasons for a whole record; the others are about single values. */
const reasons: readonly ReasonCode[] = [
  'OTHER_PERSON',
  'OTHER_ORGANISATION',
  'INFRASTRUCTURE',
  'SECURITY_CONFIGURATION',
  'CREDENTIAL',
  'CAUTION',
];

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground1 },
  says: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function ExcludeDialog({
  count,
  onExclude,
  onClose,
}: {
  readonly count: number;
  readonly onExclude: (reason: string, note: string | null) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (reason === '') setMissing(true);
    else onExclude(reason, note.trim() === '' ? null : note.trim());
  };
  return (
    <FormDialog heading={review.excludeHeading(count)} submit={review.exclude} onSubmit={submit} onClose={onClose}>
      <span>{review.excludeMeans}</span>
      <Field
        label={review.excludeReason}
        required
        {...(isMissing ? { validationMessage: review.excludeReasonNeeded } : {})}
      >
        <RadioGroup
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        >
          {reasons.map((code) => (
            <Radio
              key={code}
              value={code}
              label={
                <>
                  <span className={styles.label}>{capital(reasonLabel(code, language))}</span>
                  <span className={styles.says}>
                    {reasonWords[code].words[language]} {review.basis(legalBasisIn(reasonWords[code].basis, language))}
                  </span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={review.noteLabel}>
        <Textarea value={note} maxLength={2000} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
