// The fingerprint of a signer's certificate, to compare and to read aloud.
import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyButton } from '../frame/copy-button.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '4px' },
  row: { display: 'flex', columnGap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  mono: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  term: { color: tokens.colorNeutralForeground2 },
});

export function Fingerprint({ sha256, words }: { readonly sha256: string; readonly words: readonly string[] | null }) {
  const styles = useStyles();
  const { packaging } = useText();
  return (
    <div className={styles.box}>
      <span className={styles.term}>{packaging.fingerprint}</span>
      <span className={styles.row}>
        <code className={styles.mono}>{sha256.replace(/(.{8})(?=.)/g, '$1 ')}</code>
        <CopyButton text={sha256} />
      </span>
      {words !== null && words.length > 0 && (
        <span>
          <span className={styles.term}>{packaging.fingerprintWords}: </span>
          {words.join(' ')}
        </span>
      )}
    </div>
  );
}
