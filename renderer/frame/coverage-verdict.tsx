// The coverage verdict as a line, with its reasons: gaps with advice, notes, what was never asked.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { CoverageVerdict as Verdict } from '../../shared/model/verdict.ts';
import { coverageSentence, gapAdvice } from '../../shared/words/coverage-sentences.ts';
import { coverageVerdictInWords, notAskedInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { VerdictLine, type VerdictTone } from './verdict-line.tsx';

const tones = { COMPLETE: 'good', PROVISIONAL: 'open', INCOMPLETE: 'bad' } as const satisfies Record<
  Verdict,
  VerdictTone
>;

const useStyles = makeStyles({
  list: { margin: '0 0 4px', paddingLeft: '16px', maxWidth: '80ch' },
  advice: { color: tokens.colorNeutralForeground2 },
});

export function CoverageVerdict({
  coverage,
  isOpen = false,
}: {
  readonly coverage: Coverage;
  readonly isOpen?: boolean;
}) {
  const styles = useStyles();
  const { collect } = useText();
  const language = useLanguage();
  const { verdict, gaps, notes, notAsked } = coverage;
  const reasons = (
    <>
      <ul className={styles.list}>
        {gaps.map((gap) => {
          const advice = gapAdvice(gap, language);
          return (
            <li key={JSON.stringify(gap)}>
              {coverageSentence(gap, language)} {advice !== null && <span className={styles.advice}>{advice}</span>}
            </li>
          );
        })}
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>{coverageSentence(note, language)}</li>
        ))}
      </ul>
      {notAsked.length > 0 && (
        <>
          {collect.coverage.notAsked}:
          <ul className={styles.list}>
            {notAsked.map((code) => (
              <li key={code}>{notAskedInWords(code, language)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
  return (
    <VerdictLine
      tone={tones[verdict]}
      word={verdict}
      sentence={coverageVerdictInWords(verdict, language)}
      reasons={reasons}
      isOpen={isOpen}
    />
  );
}
