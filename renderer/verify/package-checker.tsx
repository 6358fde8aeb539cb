// Chooses a package, by dialog or drop, checks it, and shows what was found: the same at home and inside a case.
import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { DropBox } from '../frame/drop-box.tsx';
import { ErrorNote } from '../frame/error-note.tsx';
import { useText } from '../text/use-text.ts';
import { readFingerprint } from './expected-fingerprint.ts';
import { PackageReport } from './package-report.tsx';
import { useCheckedPackage } from './use-checked-package.ts';

const useStyles = makeStyles({
  box: { maxWidth: '720px' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

export function PackageChecker({ fileId }: { readonly fileId: string | null }) {
  const styles = useStyles();
  const { verify } = useText();
  const { operation, check, view } = useCheckedPackage();
  const [expected, setExpected] = useState('');
  const [error, setError] = useState<IpcError | null>(null);
  const { isGood: isFingerprint, sha256 } = readFingerprint(expected);

  const run = async (id: string) => {
    if (isFingerprint) setError(await check(id, sha256));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a package that was named by a link is checked once
  useEffect(() => {
    if (fileId !== null) void run(fileId);
  }, [fileId]);
  const choose = async () => {
    const chosen = await bridge.calls['files.choose']({ purpose: 'package' });
    const file = chosen.ok ? chosen.value.files[0] : undefined;
    if (file !== undefined) await run(file.fileId);
    else if (!chosen.ok) setError(chosen.error);
  };
  const drop = async (file: File | undefined) => {
    if (file === undefined) return;
    const taken = await bridge.takeDropped(file);
    if (taken.ok) await run(taken.value.fileId);
    else setError(taken.error);
  };

  return (
    <>
      <DropBox label={verify.choose} className={styles.box} onFiles={([file]) => void drop(file)}>
        <span className={styles.secondary}>{verify.says}</span>
        <Field
          label={verify.expected}
          hint={verify.expectedHint}
          {...(isFingerprint ? {} : { validationMessage: verify.expectedBad })}
        >
          <Input value={expected} maxLength={128} onChange={(_, { value }) => setExpected(value)} />
        </Field>
        <span>
          <Button
            appearance={view === null ? 'primary' : 'secondary'}
            icon={<DocumentSearchRegular />}
            disabledFocusable={!isFingerprint || operation.state.kind === 'running'}
            onClick={() => void choose()}
          >
            {view === null ? verify.choose : verify.another}
          </Button>{' '}
          {verify.drop}
        </span>
        {operation.state.kind === 'running' && <Spinner size="tiny" label={verify.checking} />}
        {error !== null && <ErrorNote error={error} />}
      </DropBox>
      {view !== null && <PackageReport view={view} />}
    </>
  );
}
