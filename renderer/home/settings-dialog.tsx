// The settings of this installation: language, who answers, the app registration, the lock, holidays. No personal data of subjects.
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isCalendarDay } from '../../shared/review/due-date.ts';
import { FormDialog } from '../frame/form-dialog.tsx';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

const textFields = ['controller', 'contact', 'tenant', 'clientId'] as const;

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { frame } = useText();
  const { settings, changeSettings } = useSession();
  const [draft, setDraft] = useState(settings);
  const [holidays, setHolidays] = useState(settings.holidays.join('\n'));
  const days = holidays.split(/\s+/).filter((one) => one !== '');
  const areDays = days.every(isCalendarDay);
  const save = () => {
    changeSettings({ ...draft, holidays: days });
    onClose();
  };
  return (
    <FormDialog heading={frame.settingsHeading} submit={frame.save} isReady={areDays} onSubmit={save} onClose={onClose}>
      <Field label={frame.language}>
        <Select
          value={draft.language}
          onChange={(_, { value }) => setDraft({ ...draft, language: value === 'nl' ? 'nl' : 'en' })}
        >
          {Object.entries(frame.languages).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {textFields.map((name) => (
        <Field key={name} label={frame[name]}>
          <Input
            value={draft[name] ?? ''}
            maxLength={200}
            onChange={(_, { value }) => setDraft({ ...draft, [name]: value.trim() === '' ? null : value })}
          />
        </Field>
      ))}
      <Field label={frame.idle}>
        <Input
          type="number"
          min={1}
          max={120}
          defaultValue={String(draft.idleMinutes)}
          onChange={(_, { value }) => {
            const minutes = Number(value);
            if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 120)
              setDraft({ ...draft, idleMinutes: minutes });
          }}
        />
      </Field>
      <Field label={frame.holidays} {...(areDays ? {} : { validationMessage: frame.holidaysBad })}>
        <Textarea value={holidays} onChange={(_, { value }) => setHolidays(value)} />
      </Field>
    </FormDialog>
  );
}
