// What a running collection asks or shows: the device code, why one permission more, and "is this the person?".
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { EventPayload } from '../../shared/ipc/events.ts';
import { bridge } from '../bridge.ts';
import { CopyButton } from '../frame/copy-button.tsx';
import { permissionInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ConfirmPersonDialog } from './confirm-person-dialog.tsx';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase600, userSelect: 'all' },
  row: { display: 'flex', columnGap: '12px', alignItems: 'center' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function OfficerQuestions({ caseId, operationId }: { readonly caseId: string; readonly operationId: string }) {
  const styles = useStyles();
  const { collect } = useText();
  const language = useLanguage();
  const [code, setCode] = useState<EventPayload<'device-code'> | null>(null);
  const [asked, setAsked] = useState<EventPayload<'confirm-person'> | null>(null);
  const [permission, setPermission] = useState<EventPayload<'permission'> | null>(null);
  useEffect(() => {
    const endings = [
      bridge.on('device-code', (payload) => {
        if (payload.operationId === operationId) setCode(payload);
      }),
      bridge.on('confirm-person', (payload) => {
        if (payload.operationId === operationId) setAsked(payload);
      }),
      bridge.on('permission', (payload) => {
        if (payload.operationId === operationId) setPermission(payload);
      }),
      bridge.on('progress', (payload) => {
        if (payload.operationId === operationId && payload.step.kind === 'signed-in') setCode(null);
      }),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [operationId]);
  const answer = (isThePerson: boolean) => {
    setAsked(null);
    setCode(null);
    void bridge.calls['collect.answerPerson']({ caseId, operationId, isThePerson });
  };
  return (
    <>
      {code !== null && (
        <div className={styles.box} role="alert">
          <span className={styles.strong}>{collect.deviceCode.heading}</span>
          <span>{collect.deviceCode.says(code.url, code.minutes)}</span>
          <span className={styles.row}>
            <span className={styles.code}>{code.code}</span>
            <CopyButton text={code.code} />
          </span>
        </div>
      )}
      {permission !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{permissionInWords(permission.permission, language)}</MessageBarBody>
        </MessageBar>
      )}
      {asked !== null && <ConfirmPersonDialog card={asked.card} onAnswer={answer} />}
    </>
  );
}
