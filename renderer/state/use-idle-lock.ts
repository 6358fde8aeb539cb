// Locks after minutes without a touch, so that an unattended desk shows nobody's data (issue 4 §2).
import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { useSession } from './session.tsx';

export function useIdleLock(): void {
  const { settings, place } = useSession();
  const { idleMinutes } = settings;
  const isLocked = place.kind === 'locked';
  useEffect(() => {
    if (isLocked) return;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void bridge.calls['app.lock']({}), idleMinutes * 60_000);
    };
    const touches = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const touch of touches) window.addEventListener(touch, restart, { passive: true });
    restart();
    return () => {
      clearTimeout(timer);
      for (const touch of touches) window.removeEventListener(touch, restart);
    };
  }, [idleMinutes, isLocked]);
}
