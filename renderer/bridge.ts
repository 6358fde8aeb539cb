// The only file that touches `window.signet`, which the preload puts there (shared/ipc/bridge.ts).
import type { Bridge } from '../shared/ipc/bridge.ts';

declare global {
  interface Window {
    readonly signet: Bridge;
  }
}

export const bridge: Bridge = window.signet;
