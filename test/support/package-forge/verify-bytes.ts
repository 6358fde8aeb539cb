// Hands forged bytes to the verifier under test through a file, as a user would.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type VerifyOptions, verifyPackage } from '../../../electron/verify/verify-package.ts';
import type { VerifyReport } from '../../../shared/verify/report.ts';

/** Three months after the forged packages were signed. */
export const now = new Date('2026-06-01T00:00:00Z');

export function temporaryFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'signet-verify-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function verifyBytes(bytes: Uint8Array, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> {
  const folder = temporaryFolder();
  try {
    const file = folder.path('package.zip');
    writeFileSync(file, bytes);
    return await verifyPackage(file, { trust: [], now, ...options });
  } finally {
    folder.remove();
  }
}

export function codesOf(report: VerifyReport): readonly string[] {
  return report.findings.map((finding) => finding.code);
}
