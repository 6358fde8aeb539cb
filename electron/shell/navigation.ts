// The page stays where it is: no navigation, no second window, no webview (Electron, security.md items 11 to 14).
import { app, type WebContents } from 'electron';

/** For every contents that comes to be, also ones that nobody meant to make. */
export function holdEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => hold(contents));
}

/** The app is one page, and what the main process loads raises none of these events (Electron, web-contents.md), so all are refused. */
function hold(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Here the default is the page's wish to stay, and to prevent it is to let the lock unload the page all the same.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The CSP does not reach WebRTC; without a proxy this leaves it no way out (Electron, web-contents.md).
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
