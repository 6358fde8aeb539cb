// How the package is sealed: language, who answers, who signs; an incomplete answer needs a tick and a reason. The button is
// never just disabled: pressed too early it leads to what is left to settle.
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ChosenFile } from '../../shared/ipc/contract/app-channels.ts';
import type { PackageCheckView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { ProgressNote } from '../frame/progress-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import type { Operation } from '../state/use-operation.ts';
import { useText } from '../text/use-text.ts';
import { BlockerList } from './blocker-list.tsx';
import { Fingerprint } from './fingerprint.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '12px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    columnGap: '16px',
    rowGap: '12px',
    alignItems: 'start',
  },
});

export function SealForm({
  check,
  writing,
  onWritten,
}: {
  readonly check: PackageCheckView;
  readonly writing: Operation<'package.write'>;
  readonly onWritten: () => void;
}) {
  const styles = useStyles();
  const { packaging } = useText();
  const { caseId, status, settings } = useOpenCase();
  const [language, setLanguage] = useState(settings.language);
  const [controller, setController] = useState(check.controller ?? '');
  const [contact, setContact] = useState(check.contact ?? '');
  const [signer, setSigner] = useState<'installation' | 'file'>('installation');
  const [keyFile, setKeyFile] = useState<ChosenFile | null>(null);
  const [secret, setSecret] = useState('');
  const [isKnown, setKnown] = useState(false);
  const [reason, setReason] = useState('');
  const blockers = useRef<HTMLDivElement>(null);
  const isIncomplete = check.coverage.verdict === 'INCOMPLETE';
  const lacksReason = isIncomplete && (!isKnown || reason.trim() === '');
  const lacksSigner = signer === 'file' ? keyFile === null : check.signerNeedsPassphrase && secret === '';

  const seal = async () => {
    if (check.blockers.length > 0) return blockers.current?.querySelector('button')?.focus();
    if (lacksReason || lacksSigner) return;
    const suggestedName = `signet-${(status.facts.reference ?? 'package').replace(/[^\w-]+/g, '-')}.zip`;
    const chosen = await bridge.calls['files.chooseTarget']({ purpose: 'package', suggestedName });
    const target = chosen.ok ? chosen.value.file : null;
    if (target === null) return;
    const answer = await writing.start({
      caseId,
      targetId: target.fileId,
      language,
      signer:
        signer === 'file' && keyFile !== null
          ? { kind: 'file', fileId: keyFile.fileId, password: secret }
          : { kind: 'installation', passphrase: secret === '' ? null : secret },
      controller: controller.trim() === '' ? null : controller.trim(),
      contact: contact.trim() === '' ? null : contact.trim(),
      incompleteReason: isIncomplete ? reason.trim() : null,
    });
    if (answer.ok) onWritten();
  };
  const chooseKey = async () => {
    const chosen = await bridge.calls['files.choose']({ purpose: 'signer' });
    if (chosen.ok) setKeyFile(chosen.value.files[0] ?? null);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void seal();
      }}
    >
      {check.blockers.length > 0 && (
        <div ref={blockers}>
          <BlockerList blockers={check.blockers} />
        </div>
      )}
      {isIncomplete && (
        <>
          <Checkbox
            label={packaging.incomplete.tick}
            checked={isKnown}
            onChange={(_, { checked }) => setKnown(checked === true)}
          />
          {isKnown && (
            <Field label={packaging.incomplete.reason} hint={packaging.incomplete.hint} required>
              <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
            </Field>
          )}
        </>
      )}
      <div className={styles.pair}>
        <Field label={packaging.controller}>
          <Input value={controller} maxLength={200} onChange={(_, { value }) => setController(value)} />
        </Field>
        <Field label={packaging.contact}>
          <Input value={contact} maxLength={200} onChange={(_, { value }) => setContact(value)} />
        </Field>
        <Field label={packaging.language}>
          <Select value={language} onChange={(_, { value }) => setLanguage(value === 'nl' ? 'nl' : 'en')}>
            {(['en', 'nl'] as const).map((tag) => (
              <option key={tag} value={tag}>
                {packaging.languages[tag]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={packaging.signer}>
          <RadioGroup value={signer} onChange={(_, { value }) => setSigner(value === 'file' ? 'file' : 'installation')}>
            <Radio value="installation" label={packaging.signers.installation} />
            <Radio value="file" label={packaging.signers.file} />
          </RadioGroup>
        </Field>
      </div>
      {signer === 'installation' && check.signer !== null && (
        <Fingerprint sha256={check.signer.fingerprint} words={check.signer.words} />
      )}
      {signer === 'installation' && check.signer === null && <span>{packaging.noKeyYet}</span>}
      {signer === 'installation' && check.signerNeedsPassphrase && (
        <Field label={check.signer === null ? packaging.signerPassphraseNew : packaging.signerPassphrase}>
          <Input type="password" autoComplete="off" value={secret} onChange={(_, { value }) => setSecret(value)} />
        </Field>
      )}
      {signer === 'file' && (
        <>
          <span>
            <Button onClick={() => void chooseKey()}>{packaging.chooseKey}</Button> {keyFile?.name}
          </span>
          <Field label={packaging.signerPassword}>
            <Input type="password" autoComplete="off" value={secret} onChange={(_, { value }) => setSecret(value)} />
          </Field>
        </>
      )}
      {writing.state.kind === 'failed' && <ErrorNote error={writing.state.error} />}
      {writing.state.kind === 'running' ? (
        <ProgressNote step={writing.state.step} onCancel={writing.cancel} />
      ) : (
        <span>
          <Button type="submit" appearance="primary" disabledFocusable={lacksReason || lacksSigner}>
            {check.packages.length > 0 ? packaging.sealAgain : packaging.seal}
          </Button>
        </span>
      )}
    </form>
  );
}
