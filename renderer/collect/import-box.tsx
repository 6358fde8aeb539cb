// Records from files: by dialog, or dropped. A dropped file's path goes past the page; here it is an opaque id.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { ImportView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { DropBox } from '../frame/drop-box.tsx';
import { ErrorNote } from '../frame/error-note.tsx';
import { ProgressNote } from '../frame/progress-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useOperation } from '../state/use-operation.ts';
import { SafeText } from '../table/safe-text.tsx';
import { errorInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import type { PersonDraft } from './use-person-draft.ts';

const useStyles = makeStyles({
  box: { rowGap: '8px', justifyItems: 'start' },
  secondary: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '20px' },
});

export function ImportBox({ person }: { readonly person: PersonDraft }) {
  const styles = useStyles();
  const { collect } = useText();
  const { caseId, refreshStatus } = useOpenCase();
  const operation = useOperation('collect.import');
  const [error, setError] = useState<IpcError | null>(null);

  const importFiles = async (fileIds: readonly string[]) => {
    if (person.asked === null || fileIds.length === 0) return;
    setError(null);
    await operation.start({
      caseId,
      subject: person.asked.subject,
      alsoKnownAs: [...person.asked.alsoKnownAs],
      fileIds: [...fileIds],
    });
    refreshStatus();
  };
  const choose = async () => {
    const chosen = await bridge.calls['files.choose']({ purpose: 'records' });
    if (chosen.ok) await importFiles(chosen.value.files.map((file) => file.fileId));
    else setError(chosen.error);
  };
  const drop = async (files: readonly File[]) => {
    const taken = await Promise.all(files.map((file) => bridge.takeDropped(file)));
    const refused = taken.find((one) => !one.ok);
    if (refused !== undefined && !refused.ok) setError(refused.error);
    await importFiles(taken.flatMap((one) => (one.ok ? [one.value.fileId] : [])));
  };

  return (
    <DropBox label={collect.fromFiles} className={styles.box} onFiles={(files) => void drop(files)}>
      {(isOver) => (
        <>
          <span className={styles.secondary}>{collect.files.says}</span>
          {person.asked === null && <span>{collect.files.needPerson}</span>}
          <span>
            <Button
              appearance="primary"
              icon={<DocumentAddRegular />}
              disabledFocusable={person.asked === null || operation.state.kind === 'running'}
              onClick={() => person.asked !== null && void choose()}
            >
              {collect.files.choose}
            </Button>{' '}
            {isOver ? collect.files.dropNow : collect.files.drop}
          </span>
          {operation.state.kind === 'running' && (
            <ProgressNote step={operation.state.step} onCancel={operation.cancel} />
          )}
          {error !== null && <ErrorNote error={error} />}
          {operation.state.kind === 'failed' && <ErrorNote error={operation.state.error} />}
          {operation.state.kind === 'done' && <Imported report={operation.state.value} />}
        </>
      )}
    </DropBox>
  );
}

function Imported({ report }: { readonly report: ImportView }) {
  const styles = useStyles();
  const { collect } = useText();
  const language = useLanguage();
  return (
    <div role="status">
      <ul className={styles.list}>
        {report.files.map((file) => {
          if (file.kind === 'read') {
            return (
              <li key={file.file}>
                <SafeText text={collect.files.read(file.file, file.records, file.rejects)} />
              </li>
            );
          }
          const { says, todo } = errorInWords(file.error, language);
          return (
            <li key={file.file}>
              <SafeText text={`${collect.files.refused(file.file)} ${says} ${todo}`} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
