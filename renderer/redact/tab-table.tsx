// The table of a tab: its heads, and a last column without one for what can be done with a row.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export const useTabStyles = makeStyles({
  tab: { display: 'grid', rowGap: '8px', paddingTop: '8px' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

export function TabTable({
  heads,
  headClass,
  children,
}: {
  readonly heads: readonly string[];
  readonly headClass?: string;
  readonly children: ReactNode;
}) {
  const { table, cell } = useTabStyles();
  return (
    <table className={table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={mergeClasses(cell, headClass)}>
              {head}
            </th>
          ))}
          <td className={cell} />
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
