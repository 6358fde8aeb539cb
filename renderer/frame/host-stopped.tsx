// Where the part that holds the case died: the window stays, says so, and opens the case again (design §3).
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { bridge } from '../bridge.ts';
import { useSession } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

export function HostStopped() {
  const { frame } = useText();
  const { place, refreshStatus, go } = useSession();
  const caseId = place.kind === 'case' ? place.caseId : null;
  const [isStopped, setStopped] = useState(false);
  useEffect(
    () =>
      bridge.on('case-host-stopped', (payload) => {
        if (payload.caseId === caseId) setStopped(true);
      }),
    [caseId],
  );
  if (!isStopped || caseId === null) return null;
  const reopen = () => {
    void bridge.calls['cases.open']({ caseId, passphrase: null }).then((answer) => {
      setStopped(false);
      // Without a key store the passphrase has to be typed, and that is asked at home.
      if (answer.ok) refreshStatus();
      else go({ kind: 'home' });
    });
  };
  return (
    <MessageBar intent="warning" role="alert">
      <MessageBarBody>{frame.hostStopped}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={reopen}>{frame.reopen}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
