// 48 pixels that stay in every step: which request, whose data, when it is due, in which time zone; and the lock.
import { Badge, Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useSession } from '../state/session.tsx';
import { SafeText } from '../table/safe-text.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { dayInWords } from './day-in-words.ts';
import { RequestDialog } from './request-dialog.tsx';
import { TimeZoneMenu } from './time-zone-menu.tsx';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '48px',
    boxSizing: 'border-box',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    // At 200 % there are two lines, so that nothing of it is cut.
    '@media (max-width: 900px)': { flexWrap: 'wrap', padding: '4px 12px', rowGap: '4px' },
  },
  reference: { minWidth: 0, flexShrink: 0 },
  person: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', minWidth: '80px' },
  secondary: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  late: { color: tokens.colorPaletteRedForeground1 },
  id: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  gap: { flex: 1, '@media (max-width: 900px)': { flex: 'none', width: '100%' } },
  badge: { flexShrink: 0 },
});

export function Header() {
  const styles = useStyles();
  const { frame } = useText();
  const language = useLanguage();
  const { status, go, place } = useSession();
  const [isAsking, setAsking] = useState(false);
  const name = status?.subject?.names[0] ?? null;
  const objectId = status?.subject?.objectId ?? null;
  const close = () => {
    if (place.kind === 'case') void bridge.calls['cases.close']({ caseId: place.caseId });
    go({ kind: 'home' });
  };
  return (
    <header className={styles.header}>
      <Tooltip content={frame.home} relationship="label">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={close} />
      </Tooltip>
      {status !== null && (
        <Tooltip content={frame.request} relationship="description">
          <Button appearance="subtle" size="small" className={styles.reference} onClick={() => setAsking(true)}>
            <SafeText text={status.facts.reference ?? frame.request} />
          </Button>
        </Tooltip>
      )}
      {isAsking && <RequestDialog onClose={() => setAsking(false)} />}
      <span className={styles.person} data-person="">
        {name === null ? frame.nobodyYet : <SafeText text={name} />}
      </span>
      {objectId !== null && <span className={styles.id}>…{objectId.slice(-6)}</span>}
      {status?.isInvented === true && (
        <Tooltip content={frame.inventedHint} relationship="description">
          <Badge className={styles.badge} appearance="outline" color="important">
            {frame.invented}
          </Badge>
        </Tooltip>
      )}
      <span className={styles.gap} />
      {status !== null && (
        <span className={`${styles.secondary} ${(status.due?.daysLeft ?? 0) < 0 ? styles.late : ''}`}>
          {status.due === null ? frame.noDue : frame.due(dayInWords(status.due.day, language), status.due.daysLeft)}
        </span>
      )}
      {status !== null && <TimeZoneMenu />}
      <Tooltip content={frame.lockHint} relationship="description">
        <Button appearance="subtle" icon={<LockClosedRegular />} onClick={() => void bridge.calls['app.lock']({})}>
          {frame.lock}
        </Button>
      </Tooltip>
    </header>
  );
}
