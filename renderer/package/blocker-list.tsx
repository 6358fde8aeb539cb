// What has to be settled before sealing, each a link to the exact record or field.
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Blocker } from '../../shared/ipc/views.ts';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import type { Texts } from '../text/catalogue.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  link: { minHeight: '24px' },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
});

function sayBlocker(blocker: Blocker, { blockers }: Texts['packaging']): string {
  switch (blocker.kind) {
    case 'open-decisions':
      return blockers.openDecisions(blocker.count);
    case 'unknown-field':
      return blockers.unknownField(blocker.path);
    case 'open-pair':
      return blockers.openPair(blocker.withheld, blocker.kept);
    case 'no-subject':
      return blockers.noSubject;
    default:
      return blockers.severalCandidates(blocker.count);
  }
}

export function BlockerList({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const styles = useStyles();
  const { packaging } = useText();
  const { goTo } = useOpenCase();
  const follow = (blocker: Blocker) => {
    switch (blocker.kind) {
      case 'open-decisions':
        return goTo('review', { preset: 'open-decisions', recordId: blocker.recordId });
      case 'unknown-field':
        return goTo('redact', { path: blocker.path });
      case 'open-pair':
        return goTo('redact', { path: blocker.kept });
      default:
        return goTo('collect');
    }
  };
  return (
    <section className={styles.box} aria-labelledby="blockers">
      <h2 id="blockers" className={styles.heading}>
        {packaging.toSettle(blockers.length)}
      </h2>
      <ul className={styles.list}>
        {blockers.map((blocker) => (
          <li key={JSON.stringify(blocker)}>
            <Link as="button" className={styles.link} data-blocker={blocker.kind} onClick={() => follow(blocker)}>
              <SafeText text={sayBlocker(blocker, packaging)} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
