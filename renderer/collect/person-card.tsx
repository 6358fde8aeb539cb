// What tells the right person from another of a similar name: every name, the department, the end of the id.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonCard as Card } from '../../shared/model/person-card.ts';
import { dayInWords } from '../frame/day-in-words.ts';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '4px',
    margin: '8px 0',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  id: { fontFamily: tokens.fontFamilyMonospace },
});

export function PersonCard({ card }: { readonly card: Card }) {
  const styles = useStyles();
  const { collect } = useText();
  const language = useLanguage();
  const { confirm } = collect;
  const facts: readonly (readonly [string, string | null])[] = [
    [confirm.names, [card.userPrincipalName, ...card.names].filter((name) => name !== null).join(', ')],
    [confirm.department, card.department],
    [confirm.employeeId, card.employeeId],
    [confirm.created, card.createdDateTime === null ? null : dayInWords(card.createdDateTime.slice(0, 10), language)],
    [confirm.kind, card.userType === null ? null : card.userType === 'Guest' ? confirm.guest : confirm.member],
  ];
  return (
    <div data-person-card={card.objectId}>
      <span className={styles.name}>
        <SafeText text={card.displayName ?? card.userPrincipalName ?? ''} />
      </span>
      <dl className={styles.facts}>
        {facts.map(([term, value]) =>
          value === null || value === '' ? null : (
            <Fact key={term} term={term}>
              <SafeText text={value} />
            </Fact>
          ),
        )}
        <Fact term={confirm.id}>
          <span className={styles.id}>…{card.objectId.slice(-6)}</span>
        </Fact>
      </dl>
      {card.accountEnabled === false && <div>{confirm.disabled}</div>}
      {card.deletedDateTime !== null && (
        <div>{confirm.deleted(dayInWords(card.deletedDateTime.slice(0, 10), language))}</div>
      )}
      {card.similar > 0 && <div className={styles.warning}>{confirm.similar(card.similar)}</div>}
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
