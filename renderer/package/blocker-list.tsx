// What has to be settled before sealing, each a link to the exact record or field.
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Blocker } from '../../shared/ipc/views.ts';
import { useOpenCase } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { useText } from '../text/use-text.ts';
import { goalOfBlocker, sayBlocker } from './blocker-goal.ts';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  link: { minHeight: '24px' },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
});

export function BlockerList({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const styles = useStyles();
  const { packaging } = useText();
  const { goTo } = useOpenCase();
  const follow = (blocker: Blocker) => {
    const { step, target } = goalOfBlocker(blocker);
    goTo(step, target);
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
