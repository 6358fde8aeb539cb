// Who signed: the certificate's name, when by their own word, and the fingerprint to compare.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Signer } from '../../shared/verify/report.ts';
import { CopyButton } from '../frame/copy-button.tsx';
import { momentInWords } from '../frame/day-in-words.ts';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '4px' },
  term: { color: tokens.colorNeutralForeground2 },
  mono: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

export function SignerFacts({
  signer,
  words,
  zone,
}: {
  readonly signer: Signer;
  readonly words: readonly string[] | null;
  readonly zone: string;
}) {
  const styles = useStyles();
  const { verify } = useText();
  const language = useLanguage();
  return (
    <section className={styles.box}>
      <span>
        <span className={styles.term}>{verify.signer} </span>
        <SafeText text={signer.subject} /> {verify.signedAt(momentInWords(signer.signingTime, zone, language))}
      </span>
      <span>
        <span className={styles.term}>{verify.fingerprint} </span>
        <code className={styles.mono}>{signer.sha256.replace(/(.{8})(?=.)/g, '$1 ')}</code>{' '}
        <CopyButton text={signer.sha256} />
      </span>
      {words !== null && words.length > 0 && (
        <span>
          <span className={styles.term}>{verify.fingerprintWords}: </span>
          {words.join(' ')}
        </span>
      )}
      <span className={styles.term}>{verify.compare}</span>
    </section>
  );
}
