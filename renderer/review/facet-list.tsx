// Places, apps, devices and networks as counts: a click takes one as a filter, another click lets it go.
import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FacetsView } from '../../shared/ipc/views.ts';
import { labelOfField } from '../../shared/words/field-label.ts';
import { countInWords, countryInWords } from '../frame/day-in-words.ts';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { isFacetChosen, type ReviewQuery } from './review-query.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateRows: '28px 1fr', height: '128px', minWidth: 0 },
  tab: {
    padding: '4px 6px',
    '& .fui-Tab__content, & .fui-Tab__content--reserved-space': { fontSize: tokens.fontSizeBase200 },
  },
  kind: {
    padding: '0 8px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  list: { overflow: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  value: {
    position: 'relative',
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    width: '100%',
    height: '24px',
    padding: '0 8px',
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  bar: {
    position: 'absolute',
    left: 0,
    bottom: 0,
    height: '2px',
    backgroundColor: tokens.colorNeutralStroke1,
    pointerEvents: 'none',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  nothing: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  more: { padding: '0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const kinds = {
  place: ['location.countryOrRegion', 'location.city'],
  app: ['appDisplayName'],
  device: ['deviceDetail'],
  network: ['ipAddress'],
} as const;
type Kind = keyof typeof kinds;

export function FacetList({
  facets,
  query,
  onFacet,
}: {
  readonly facets: FacetsView | null;
  readonly query: ReviewQuery;
  readonly onFacet: (filter: string) => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const [kind, setKind] = useState<Kind>('place');
  const paths: readonly string[] = kinds[kind];
  const shown = facets?.facets.filter((facet) => paths.includes(facet.path)) ?? [];
  return (
    <div className={styles.box}>
      <TabList
        size="small"
        aria-label={review.facetsLabel}
        selectedValue={kind}
        onTabSelect={(_, { value }) => setKind(value as Kind)}
      >
        {(Object.keys(kinds) as Kind[]).map((one) => (
          <Tab key={one} value={one} className={styles.tab}>
            {review.facets[one]}
          </Tab>
        ))}
      </TabList>
      <ul className={styles.list}>
        {shown.flatMap((facet) => {
          const most = facet.values[0]?.count ?? 1;
          return [
            ...(paths.length > 1
              ? [
                  <li key={facet.path} className={styles.kind}>
                    {labelOfField(facet.path, language)}
                  </li>,
                ]
              : []),
            ...facet.values.map(({ value, count, filter }) => (
              <li key={`${facet.path} ${filter}`}>
                <button
                  type="button"
                  aria-pressed={isFacetChosen(query, filter)}
                  className={mergeClasses(styles.value, isFacetChosen(query, filter) && styles.chosen)}
                  onClick={() => onFacet(filter)}
                >
                  <span className={mergeClasses(styles.name, value === null && styles.nothing)}>
                    {value === null || value === '' ? (
                      review.facetNothing
                    ) : (
                      <SafeText
                        text={facet.path === 'location.countryOrRegion' ? countryInWords(value, language) : value}
                      />
                    )}
                  </span>
                  <span className={styles.count}>{countInWords(count, language)}</span>
                  <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                </button>
              </li>
            )),
            ...(facet.more > 0
              ? [
                  <li key={`${facet.path} more`} className={styles.more}>
                    {review.facetMore(facet.more)}
                  </li>,
                ]
              : []),
          ];
        })}
      </ul>
    </div>
  );
}
