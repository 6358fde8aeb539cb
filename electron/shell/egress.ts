// Chromium's own network, switched off: the page comes from the app, and Graph is asked by Node in a process of its own.
// What is left is for a packet capture to show, not for this list (reference/security.md §1.4).
import { app } from 'electron';

/** Before `ready` (Electron, command-line.md). Names from Chromium's list; the last two leave it no name to resolve and no proxy to look for. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-field-trial-config'],
  ['metrics-recording-only'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-http-cache'],
  [
    'disable-features',
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate,WinRetrieveSuggestionsOnlyOnDemand',
  ],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

export function quietChromium(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** The names of those that are not in force, for the self-check. */
export function missingSwitches(): readonly string[] {
  return switches
    .filter(([name, value = '']) => !app.commandLine.hasSwitch(name) || app.commandLine.getSwitchValue(name) !== value)
    .map(([name]) => name);
}
