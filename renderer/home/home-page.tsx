// Home: three doors where there is no case yet, else the cases with their due dates and clocks; and "Check a package".
import { Badge, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  FolderOpenRegular,
  SettingsRegular,
  ShieldCheckmarkRegular,
  TextBulletListSquareSparkleRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { CaseCard } from '../../shared/ipc/contract/home-channels.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { usePageStyles } from '../frame/page-styles.ts';
import { useSession } from '../state/session.tsx';
import { useCall } from '../state/use-call.ts';
import { useText } from '../text/use-text.ts';
import { CaseList } from './case-list.tsx';
import { Doors } from './doors.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { PurgeDialog } from './purge-dialog.tsx';
import { RecoveryDialog, type ShownRecovery } from './recovery-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';

const useStyles = makeStyles({
  column: { maxWidth: '1160px', margin: '0 auto', padding: '24px', display: 'grid', rowGap: '16px' },
  bar: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
  gap: { flex: 1 },
  says: { color: tokens.colorNeutralForeground2, margin: 0 },
});

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'new-case' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'recovery'; readonly recovery: ShownRecovery }
  | { readonly kind: 'unlock'; readonly card: CaseCard }
  | { readonly kind: 'purge'; readonly card: CaseCard };

export function HomePage() {
  const styles = useStyles();
  const page = usePageStyles();
  const { home, frame } = useText();
  const { go, description } = useSession();
  const list = useCall('cases.list', {});
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const [error, setError] = useState<IpcError | null>(null);
  const [isStarting, setStarting] = useState(false);
  const enter = (caseId: string) => go({ kind: 'case', caseId, step: 'collect', target: {} });

  const show = ({ caseId, recoveryPassphrase }: Output<'cases.create'>, isAnother: boolean) =>
    setAsked({ kind: 'recovery', recovery: { caseId, passphrase: recoveryPassphrase, isAnother } });

  const open = async (card: CaseCard) => {
    const answer = await bridge.calls['cases.open']({ caseId: card.caseId, passphrase: null });
    if (answer.ok && answer.value.isRecoveryPending) await renew(card);
    else if (answer.ok) enter(card.caseId);
    else if (answer.error.code === 'CASE_PASSPHRASE_NEEDED') setAsked({ kind: 'unlock', card });
    else setError(answer.error);
  };
  const renew = async ({ caseId }: CaseCard) => {
    const made = await bridge.calls['cases.makeRecovery']({ caseId });
    if (made.ok) show(made.value, true);
    else setError(made.error);
  };
  const openAndRenew = async (card: CaseCard) => {
    const answer = await bridge.calls['cases.open']({ caseId: card.caseId, passphrase: null });
    if (answer.ok) await renew(card);
    else if (answer.error.code === 'CASE_PASSPHRASE_NEEDED') setAsked({ kind: 'unlock', card });
    else setError(answer.error);
  };
  const startDemo = async () => {
    setStarting(true);
    const made = await bridge.calls['cases.createDemo']({ timeZone: description.timeZone });
    setStarting(false);
    if (!made.ok) setError(made.error);
    else if (description.can.keyStore === 'os') enter(made.value.caseId);
    else show(made.value, false);
  };
  const addFolder = async () => {
    const chosen = await bridge.calls['files.choose']({ purpose: 'case-folder' });
    if (!chosen.ok) return setError(chosen.error);
    const [file] = chosen.value.files;
    if (file === undefined) return;
    const added = await bridge.calls['cases.addFolder']({ fileId: file.fileId });
    if (added.ok) list.reload();
    else setError(added.error);
  };
  const cases = list.value?.cases ?? [];
  const doors = {
    demo: () => void startDemo(),
    start: () => setAsked({ kind: 'new-case' }),
    check: () => go({ kind: 'check-package', fileId: null }),
  };
  const leave = () => setAsked({ kind: 'nothing' });

  return (
    <main className={page.window}>
      <div className={styles.column}>
        <div className={styles.bar}>
          <PageHeading>{cases.length === 0 ? home.emptyHeading : home.heading}</PageHeading>
          {description.isDemoOnly && (
            <Badge appearance="outline" color="important">
              {frame.invented}
            </Badge>
          )}
          <span className={styles.gap} />
          {cases.length > 0 && (
            <>
              <Button icon={<TextBulletListSquareSparkleRegular />} onClick={doors.demo} disabledFocusable={isStarting}>
                {home.doors.demo.title}
              </Button>
              <Button icon={<ShieldCheckmarkRegular />} onClick={doors.check}>
                {frame.stepStates.anyPackage}
              </Button>
              <Button appearance="primary" icon={<AddRegular />} onClick={doors.start}>
                {home.doors.start.title}
              </Button>
            </>
          )}
          <Button appearance="subtle" icon={<SettingsRegular />} onClick={() => setAsked({ kind: 'settings' })}>
            {frame.settings}
          </Button>
        </div>
        {error !== null && (
          <ErrorNote error={error} actions={<Button onClick={() => setError(null)}>{frame.close}</Button>} />
        )}
        {list.state === 'failed' && (
          <ErrorNote error={list.error} actions={<Button onClick={list.reload}>{frame.retry}</Button>} />
        )}
        {cases.length === 0 && list.state !== 'loading' && (
          <>
            <p className={styles.says}>{home.emptySays}</p>
            <Doors doors={doors} isStarting={isStarting} />
          </>
        )}
        {cases.length > 0 && (
          <CaseList
            cases={cases}
            onOpen={(card) => void open(card)}
            onRenew={(card) => void openAndRenew(card)}
            onPurge={(card) => setAsked({ kind: 'purge', card })}
          />
        )}
        {list.value?.keyStore === 'none' && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{home.noKeyStore}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.bar}>
          <p className={styles.says}>{home.privacyLine}</p>
          <span className={styles.gap} />
          {description.can.fileDialogs ? (
            <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={() => void addFolder()}>
              {home.addFolder}
            </Button>
          ) : (
            <p className={styles.says}>{home.noFolders}</p>
          )}
        </div>
      </div>
      {asked.kind === 'new-case' && <NewCaseDialog onClose={leave} onMade={(made) => show(made, false)} />}
      {asked.kind === 'recovery' && (
        <RecoveryDialog
          recovery={asked.recovery}
          onKept={() => enter(asked.recovery.caseId)}
          onClose={() => {
            leave();
            list.reload();
          }}
        />
      )}
      {asked.kind === 'unlock' && (
        <UnlockDialog card={asked.card} onClose={leave} onOpened={() => enter(asked.card.caseId)} />
      )}
      {asked.kind === 'purge' && (
        <PurgeDialog
          card={asked.card}
          onClose={() => {
            leave();
            list.reload();
          }}
        />
      )}
      {asked.kind === 'settings' && <SettingsDialog onClose={leave} />}
    </main>
  );
}
