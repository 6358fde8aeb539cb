// A text that somebody else wrote, so that it cannot act on the page or deceive the eye: isolated in its line, hidden characters
// written out, look-alike letters marked, and a badge that says so (issue 4 §2).
import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningShieldRegular } from '@fluentui/react-icons';
import { visibleText } from '../../shared/package/visible-text.ts';
import { useText } from '../text/use-text.ts';
import { type SeenText, seenText, shortenedInMiddle } from './hostile-text.ts';

const useStyles = makeStyles({
  hidden: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 2px',
    margin: '0 1px',
  },
  foreign: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
  },
  badge: { display: 'inline-flex', verticalAlign: 'middle', marginRight: '4px', fontSize: '16px' },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});

/** Longer texts are cut in lines of the table; nothing a person reads in a row is longer. */
const longestInLine = 300;

export function SafeText({ text, isWhole = false }: { readonly text: string; readonly isWhole?: boolean }) {
  const shown = isWhole || text.length <= longestInLine ? text : `${text.slice(0, longestInLine)}…`;
  const seen = seenText(shown);
  // Nearly every text of the log: no element, no style.
  return seen.needsIsolation ? <IsolatedText seen={seen} /> : shown;
}

function IsolatedText({ seen }: { readonly seen: SeenText }) {
  const styles = useStyles();
  return (
    <>
      <HostileBadge seen={seen} />
      <bdi dir="auto">
        {seen.parts.map((part, place) =>
          part.kind === 'plain' ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            <span key={place} className={styles[part.kind]}>
              {part.text}
            </span>
          ),
        )}
      </bdi>
    </>
  );
}

/** Stands first, so that a narrow cell cuts the text and not the warning. */
function HostileBadge({ seen }: { readonly seen: SeenText }) {
  const styles = useStyles();
  const { table } = useText();
  if (!seen.hasHidden && !seen.hasForeign) return null;
  const says = [seen.hasHidden ? table.hiddenCharacters : null, seen.hasForeign ? table.foreignLetters : null]
    .filter((one) => one !== null)
    .join('. ');
  return (
    <span role="img" aria-label={says} title={says} className={styles.badge}>
      <WarningShieldRegular />
    </span>
  );
}

/** An id or address: monospaced, both ends shown, the whole of it for whoever points at it or hears it. */
export function SafeId({ text, isWhole = false }: { readonly text: string; readonly isWhole?: boolean }) {
  const styles = useStyles();
  const short = isWhole ? text : shortenedInMiddle(text, 18);
  if (short === text)
    return (
      <span className={styles.mono}>
        <SafeText text={text} isWhole={isWhole} />
      </span>
    );
  return (
    <span className={styles.mono} title={visibleText(text)}>
      <SafeText text={short} />
    </span>
  );
}
