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

/** After `ready`; `refused` is what {@link switchesToRefuse} said. The fuses of an executable that is not packaged are Electron's defaults; reading 200 MB tells nothing then. */
export async function lookAtProgram(refused: readonly string[]): Promise<Findings> {
  const [fuses, keyStore] = await Promise.all([app.isPackaged ? readFuses() : Promise.resolve(null), findKeyStore()]);
  return {
    isPackaged: app.isPackaged,
    fuses,
    missingSwitches: missingSwitches(),
    refusedSwitches: refused,
    nodeSqlite: process.getBuiltinModule('node:sqlite') !== undefined,
    zstd: typeof process.getBuiltinModule('node:zlib')?.zstdCompressSync === 'function',
    keyStore,
    page: null,
  };
}

/** For the self-test: asks the page itself, in its own world, where a preload's globals must not show. */
export async function lookAtPage(contents: WebContents): Promise<NonNullable<Findings['page']>> {
  const hasBridge = await contents.executeJavaScript("typeof window.signet === 'object'");
  const hasNode = await contents.executeJavaScript("typeof require !== 'undefined' || typeof process !== 'undefined'");
  return { hasBridge: hasBridge === true, hasNode: hasNode === true, osSandbox: osSandboxOf(contents) };
}

async function readFuses(): Promise<Findings['fuses']> {
  return readFuseWire(fuseFileOf(process.execPath, process.platform)).catch(() => null);
}
