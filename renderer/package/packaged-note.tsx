// What was made: the two verdicts that only the finished file can give, the file, the fingerprint, and what the scan did.
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { FolderRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import type { PackagedView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { VerdictLine } from '../frame/verdict-line.tsx';
import { useOpenCase } from '../state/session.tsx';
import { leakVerdictInWords, packageVerdictInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { Fingerprint } from './fingerprint.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '8px' },
  file: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  mono: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  acts: { display: 'flex', columnGap: '8px' },
});

export function PackagedNote({ packaged, onAgain }: { readonly packaged: PackagedView; readonly onAgain: () => void }) {
  const styles = useStyles();
  const { packaging } = useText();
  const language = useLanguage();
  const { goTo } = useOpenCase();
  const { done } = packaging;
  const { leak, verified } = packaged;
  const warnings = [
    ...(packaged.signerCreatedNow ? [done.keyMade] : []),
    ...(packaged.personNameWarning ? [done.personName] : []),
    ...(packaged.isControllerNamed ? [] : [done.noController]),
  ];
  return (
    <section className={styles.box} role="status" tabIndex={-1} data-takes-focus="" data-packaged={packaged.sha256}>
      <VerdictLine
        tone={leak.verdict === 'NO LEAK FOUND' ? 'good' : 'bad'}
        word={leak.verdict}
        sentence={leakVerdictInWords(leak.verdict, language)}
        reasons={done.scan(leak.searchedValues, (leak.scannedBytes / 1_000_000).toFixed(1))}
      />
      <VerdictLine
        tone={verified.verdict === 'INTACT, EXPECTED SIGNER' ? 'good' : 'bad'}
        word={verified.verdict}
        sentence={packageVerdictInWords(verified.verdict, language)}
      />
      <span className={styles.file}>
        {done.heading}: {packaged.name}
      </span>
      <span>{done.records(packaged.records, packaged.withheldValues)}</span>
      <span>
        {packaging.sha}: <code className={styles.mono}>{packaged.sha256}</code>
      </span>
      <Fingerprint sha256={packaged.fingerprint} words={packaged.fingerprintWords} />
      {warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.acts}>
        <Button icon={<FolderRegular />} onClick={() => void bridge.calls['files.reveal']({ fileId: packaged.fileId })}>
          {done.reveal}
        </Button>
        <Button
          appearance="primary"
          icon={<ShieldCheckmarkRegular />}
          onClick={() => goTo('verify', { fileId: packaged.fileId })}
        >
          {done.check}
        </Button>
        <Button appearance="subtle" onClick={onAgain}>
          {packaging.sealAgain}
        </Button>
      </div>
    </section>
  );
}
