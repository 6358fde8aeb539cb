// How pages lie: the whole window where no case is open, one column where nothing stands beside anything.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  window: {
    height: '100%',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '12px',
    padding: '16px 24px',
    alignContent: 'start',
  },
});
