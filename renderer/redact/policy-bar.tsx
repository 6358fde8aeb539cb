// Which policy is in force, and what happens to fields that nobody classified; policies come from and go to files.
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { PolicyView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { ProgressNote } from '../frame/progress-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useOperation } from '../state/use-operation.ts';
import { useText } from '../text/use-text.ts';

const builtIns = ['subject-copy', 'cautious', 'full'] as const;
const unknownChoices = ['block', 'remove', 'keep'] as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', columnGap: '16px', rowGap: '8px' },
  select: { minWidth: '220px' },
});

export function PolicyBar({ view, onChanged }: { readonly view: PolicyView; readonly onChanged: () => void }) {
  const styles = useStyles();
  const { redact } = useText();
  const { caseId, refreshStatus } = useOpenCase();
  const operation = useOperation('redact.choosePolicy');
  const [error, setError] = useState<IpcError | null>(null);
  const { policy, isBuiltIn } = view;

  const choose = async (
    chosen: Parameters<typeof operation.start>[0]['policy'],
    unknownFields: (typeof unknownChoices)[number] | null,
  ) => {
    const answer = await operation.start({ caseId, policy: chosen, unknownFields });
    setError(answer.ok ? null : answer.error);
    refreshStatus();
    onChanged();
  };
  const importPolicy = async () => {
    const chosen = await bridge.calls['files.choose']({ purpose: 'policy' });
    const file = chosen.ok ? chosen.value.files[0] : undefined;
    if (file !== undefined) await choose({ kind: 'file', fileId: file.fileId }, null);
  };
  const exportPolicy = async () => {
    const chosen = await bridge.calls['files.chooseTarget']({
      purpose: 'policy',
      suggestedName: `${policy.name}.json`,
    });
    const file = chosen.ok ? chosen.value.file : null;
    if (file === null) return;
    const saved = await bridge.calls['redact.exportPolicy']({ caseId, targetId: file.fileId });
    setError(saved.ok ? null : saved.error);
  };

  return (
    <>
      <div className={styles.bar}>
        <Field label={redact.policy} className={styles.select}>
          <Select
            value={isBuiltIn ? policy.name : ''}
            onChange={(_, { value }) => {
              const name = builtIns.find((one) => one === value);
              if (name !== undefined) void choose({ kind: 'built-in', name }, null);
            }}
          >
            {!isBuiltIn && <option value="">{redact.ownPolicy(policy.name)}</option>}
            {builtIns.map((name) => (
              <option key={name} value={name}>
                {redact.policies[name]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={redact.unknown} className={styles.select}>
          <Select
            value={policy.unknownFields}
            onChange={(_, { value }) =>
              void choose({ kind: 'in-force' }, unknownChoices.find((one) => one === value) ?? 'block')
            }
          >
            {unknownChoices.map((name) => (
              <option key={name} value={name}>
                {redact.unknownChoices[name]}
              </option>
            ))}
          </Select>
        </Field>
        <Button icon={<ArrowUploadRegular />} onClick={() => void importPolicy()}>
          {redact.importPolicy}
        </Button>
        <Button icon={<ArrowDownloadRegular />} onClick={() => void exportPolicy()}>
          {redact.exportPolicy}
        </Button>
      </div>
      {operation.state.kind === 'running' && <ProgressNote step={operation.state.step} />}
      {error !== null && <ErrorNote error={error} />}
    </>
  );
}
