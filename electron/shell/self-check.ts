// What the app finds out about itself before it goes on; `--self-test` prints it as JSON. Pure: whoever calls has looked.
import type { FuseWire } from './fuses.ts';
import { wantedFuses } from './fuses.ts';
import type { KeyStoreBackend } from './key-store.ts';
import type { OsSandbox } from './os-sandbox.ts';

export type Findings = {
  readonly isPackaged: boolean;
  /** Null where the executable is no Electron, or cannot be read. */
  readonly fuses: FuseWire | null;
  readonly missingSwitches: readonly string[];
  readonly refusedSwitches: readonly string[];
  readonly nodeSqlite: boolean;
  readonly zstd: boolean;
  readonly keyStore: KeyStoreBackend;
  /** What the page's own process says; null where it was not asked. */
  readonly page: { readonly hasBridge: boolean; readonly hasNode: boolean; readonly osSandbox: OsSandbox } | null;
};

/** What does not hold, each as a short fixed name; empty where all is well. A missing key store is no fault: cases ask for their passphrase. */
export function faultsOf(found: Findings): readonly string[] {
  const faults = [
    ...found.refusedSwitches,
    ...found.missingSwitches.map((name) => `switch ${name}`),
    ...(found.isPackaged ? wrongFuses(found.fuses).map((name) => `fuse ${name}`) : []),
  ];
  if (!found.nodeSqlite) faults.push('node:sqlite');
  if (!found.zstd) faults.push('zstd');
  if (found.page === null) return faults;
  // The preload gives no bridge unless its process is sandboxed and isolated.
  if (!found.page.hasBridge) faults.push('sandboxed and isolated preload');
  if (found.page.hasNode) faults.push('page without Node');
  if (found.page.osSandbox === 'off') faults.push('sandbox of the system');
  return faults;
}

/** Checking the program archive is of no effect on Linux, where Electron has none (reference/security.md §1.3); the fuse is set all the same. */
function wrongFuses(wire: FuseWire | null): readonly string[] {
  if (wire === null) return ['wire'];
  return Object.entries(wantedFuses).flatMap(([name, wanted]) =>
    wire[name as keyof FuseWire] === wanted ? [] : [name],
  );
}
