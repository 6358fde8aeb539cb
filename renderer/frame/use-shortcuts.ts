// Keys that work everywhere: Ctrl+L locks, Alt+1 to Alt+5 go to a step; the native menu sends the same intents.
import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { steps } from '../state/place.ts';
import { useSession } from '../state/session.tsx';

export function useShortcuts(): void {
  const { place, go, goTo, refreshStatus } = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'l') {
        event.preventDefault();
        void bridge.calls['app.lock']({});
      }
      const step = event.altKey ? steps[Number(event.key) - 1] : undefined;
      if (step !== undefined) {
        event.preventDefault();
        goTo(step);
      }
    };
    window.addEventListener('keydown', onKey);
    const ending = bridge.on('menu', ({ command }) => {
      if (command === 'lock') void bridge.calls['app.lock']({});
      else if (command === 'home') go({ kind: 'home' });
      else if (command === 'refresh') refreshStatus();
      else if (place.kind === 'case' && command !== 'find') {
        const next = steps[steps.indexOf(place.step) + (command === 'next-step' ? 1 : -1)];
        if (next !== undefined) goTo(next);
      }
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      ending();
    };
  }, [place, go, goTo, refreshStatus]);
}
