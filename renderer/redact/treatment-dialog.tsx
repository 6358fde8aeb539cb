// Treats a value otherwise: in one record as an override, or in every record as a change of the policy.
import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { type GeneralisationKind, generalisationKinds } from '../../shared/model/field.ts';
import { type Operator, operators, type Policy } from '../../shared/redact/policy.ts';
import { bridge } from '../bridge.ts';
import { FormDialog } from '../frame/form-dialog.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';
import { ReasonSelect } from './reason-select.tsx';

/** `recordId` and `pointer` are null where only the field is meant. */
export type TreatmentTarget = {
  readonly path: string;
  readonly recordId: string | null;
  readonly pointer: string | null;
  readonly operator: Operator;
  readonly reason: string | null;
};

export function TreatmentDialog({
  target,
  policy,
  onClose,
  onChanged,
}: {
  readonly target: TreatmentTarget;
  readonly policy: Policy;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { redact } = useText();
  const { caseId } = useOpenCase();
  const canOverride = target.recordId !== null && target.pointer !== null;
  const [scope, setScope] = useState<'record' | 'field'>(canOverride ? 'record' : 'field');
  const [operator, setOperator] = useState<Operator>(target.operator);
  const [reason, setReason] = useState(target.reason ?? '');
  const [label, setLabel] = useState('');
  const [scale, setScale] = useState<GeneralisationKind>('hour');
  const [isEverywhere, setEverywhere] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const isReady = (operator === 'keep' && scope === 'field') || reason !== '';

  const apply = async () => {
    const common = { caseId, operator, reason: reason === '' ? null : reason };
    const answer =
      scope === 'record' && target.recordId !== null && target.pointer !== null
        ? await bridge.calls['redact.override']({ ...common, recordId: target.recordId, path: target.pointer })
        : await bridge.calls['redact.changeRule']({
            ...common,
            path: target.path,
            label: operator === 'alias' && label.trim() !== '' ? label.trim() : null,
            to: operator === 'generalise' ? scale : null,
            everywhere: operator !== 'keep' && isEverywhere,
          });
    if (!answer.ok) return setError(answer.error);
    onClose();
    onChanged();
  };

  return (
    <FormDialog
      heading={redact.override.heading}
      submit={redact.override.apply}
      isReady={isReady}
      error={error}
      onSubmit={() => void apply()}
      onClose={onClose}
    >
      <code>{target.path}</code>
      {canOverride && (
        <RadioGroup value={scope} onChange={(_, { value }) => setScope(value === 'field' ? 'field' : 'record')}>
          <Radio value="record" label={redact.override.scopeRecord} />
          <Radio value="field" label={redact.override.scopeField} />
        </RadioGroup>
      )}
      <Field label={redact.override.operator}>
        <Select
          value={operator}
          onChange={(_, { value }) => setOperator(operators.find((one) => one === value) ?? 'keep')}
        >
          {operators.map((name) => (
            <option key={name} value={name}>
              {redact.operators[name]}
            </option>
          ))}
        </Select>
      </Field>
      {operator === 'alias' && scope === 'field' && (
        <Field label={redact.override.label}>
          <Input value={label} maxLength={40} onChange={(_, { value }) => setLabel(value)} />
        </Field>
      )}
      {operator === 'generalise' && scope === 'field' && (
        <Field label={redact.override.scale}>
          <Select
            value={scale}
            onChange={(_, { value }) => setScale(generalisationKinds.find((one) => one === value) ?? 'hour')}
          >
            {generalisationKinds.map((name) => (
              <option key={name} value={name}>
                {redact.scales[name]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {scope === 'field' && operator !== 'keep' && (
        <Checkbox
          label={redact.override.everywhere}
          checked={isEverywhere}
          onChange={(_, { checked }) => setEverywhere(checked === true)}
        />
      )}
      <ReasonSelect policy={policy} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
