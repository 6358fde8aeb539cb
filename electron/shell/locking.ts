// When the app locks itself: the system locks or sleeps, or nobody has touched the computer for as long as the settings say.
import { powerMonitor } from 'electron';

const lookEveryMilliseconds = 15_000;

/**
 * After `ready`. `idleMinutes` is asked each time, so that a changed setting holds at once.
 * @returns what ends the watching
 */
export function lockWhenLeft(lock: () => void, idleMinutes: () => number): () => void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  // macOS: another user's session comes to the front.
  powerMonitor.on('user-did-resign-active', lock);
  let isIdle = false;
  const look = () => {
    const wasIdle = isIdle;
    isIdle = powerMonitor.getSystemIdleTime() >= idleMinutes() * 60;
    if (isIdle && !wasIdle) lock();
  };
  const timer = setInterval(look, lookEveryMilliseconds);
  return () => clearInterval(timer);
}
