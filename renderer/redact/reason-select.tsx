// Chooses one of the policy's reasons, with the sentence for the person and the legal basis beneath.
import { Field, Select } from '@fluentui/react-components';
import type { Policy } from '../../shared/redact/policy.ts';
import { reasonInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';

export function ReasonSelect({
  policy,
  value,
  onChange,
}: {
  readonly policy: Policy;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}) {
  const { redact } = useText();
  const language = useLanguage();
  const reason = policy.reasons[value];
  const words = reason?.words[language] ?? reason?.words.en ?? '';
  return (
    <Field
      label={redact.override.reason}
      {...(reason === undefined ? {} : { hint: `${words} ${redact.override.basis(reason.basis)}` })}
    >
      <Select value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
        <option value="" />
        {Object.keys(policy.reasons).map((code) => (
          <option key={code} value={code}>
            {reasonInWords(code, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
