// Which columns the table shows: every field of the log by name, ticked or not, found by typing a part of it.
import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { TableSettingsRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { ColumnLayout, LayoutChange } from './column-layout.ts';

export type ColumnChoice = {
  readonly id: string;
  readonly label: string;
  /** What the field means, in one sentence. */
  readonly says: string;
  readonly width: number;
};

const useStyles = makeStyles({
  surface: { display: 'grid', rowGap: '8px', width: '380px' },
  list: { maxHeight: '360px', overflow: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  label: { color: tokens.colorNeutralForeground1 },
  says: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', justifyContent: 'flex-end' },
});

export function ColumnChooser({
  choices,
  layout,
  onLayout,
  onReset,
}: {
  readonly choices: readonly ColumnChoice[];
  readonly layout: ColumnLayout;
  readonly onLayout: (change: LayoutChange) => void;
  readonly onReset: () => void;
}) {
  const styles = useStyles();
  const { table } = useText();
  const [part, setPart] = useState('');
  const shown = useMemo(() => new Set(layout.map((column) => column.id)), [layout]);
  const found = useMemo(() => {
    const wanted = part.trim().toLowerCase();
    return choices.filter(({ id, label }) => `${label} ${id}`.toLowerCase().includes(wanted));
  }, [choices, part]);
  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'end', autoSize: true }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" icon={<TableSettingsRegular />}>
          {table.chooseColumns}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={table.chooseColumns}>
        <Input
          aria-label={table.findColumn}
          placeholder={table.findColumn}
          value={part}
          onChange={(_, { value }) => setPart(value)}
        />
        <ul className={styles.list}>
          {found.map(({ id, label, says, width }) => (
            <li key={id}>
              <Checkbox
                checked={shown.has(id)}
                onChange={(_, { checked }) =>
                  onLayout(checked === true ? { kind: 'show', id, width } : { kind: 'hide', id })
                }
                label={
                  <>
                    <span className={styles.label}>{label}</span>
                    <span className={styles.says}>{says}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
        {found.length === 0 && <span>{table.noColumn}</span>}
        <div className={styles.actions}>
          <Button size="small" onClick={onReset}>
            {table.resetColumns}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
