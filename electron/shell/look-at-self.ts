// Gathers what the self-check judges: switches, fuses, what Node brings, the key store, and the process of the page.
import { app, type WebContents } from 'electron';
import { missingSwitches } from './egress.ts';
import { fuseFileOf, readFuseWire } from './fuses.ts';
import { findKeyStore } from './key-store.ts';
import { refusedSwitches } from './launch-check.ts';
import { osSandboxOf } from './os-sandbox.ts';
import type { Findings } from './self-check.ts';

/** Before `ready`, and before this program adds switches of its own. */
export function switchesToRefuse(): readonly string[] {
  return refusedSwitches({
    words: [...process.argv.slice(1), ...process.execArgv],
    hasSwitch: (name) => app.commandLine.hasSwitch(name),
    switchValue: (name) => app.commandLine.getSwitchValue(name),
    isPackaged: app.isPackaged,
  });
}

type ProgramFindings = Omit<Findings, 'fuses' | 'page'>;

/** After `ready`; `refused` is what {@link switchesToRefuse} said. */
export async function lookAtProgram(refused: readonly string[]): Promise<ProgramFindings> {
  return {
    isPackaged: app.isPackaged,
    missingSwitches: missingSwitches(),
    refusedSwitches: refused,
    nodeSqlite: process.getBuiltinModule('node:sqlite') !== undefined,
    zstd: typeof process.getBuiltinModule('node:zlib')?.zstdCompressSync === 'function',
    keyStore: await findKeyStore(),
  };
}

/** Null where there are none. An executable that is not packaged has Electron's defaults: its 200 MB would be read for nothing. */
export async function lookAtFuses(): Promise<Findings['fuses']> {
  if (!app.isPackaged) return null;
  return readFuseWire(fuseFileOf(process.execPath, process.platform)).catch(() => null);
}

/** When the page has loaded: asks it itself, in its own world, where a preload's globals must not show. */
export async function lookAtPage(contents: WebContents): Promise<NonNullable<Findings['page']>> {
  const hasBridge = await contents.executeJavaScript("typeof window.signet === 'object'");
  const hasNode = await contents.executeJavaScript("typeof require !== 'undefined' || typeof process !== 'undefined'");
  return { hasBridge: hasBridge === true, hasNode: hasNode === true, osSandbox: osSandboxOf(contents) };
}
