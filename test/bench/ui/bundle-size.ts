// What the page loads, in bytes as it would travel: every file of the built interface, gzipped.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type BundleSize = { readonly plainMegabytes: number; readonly gzippedMegabytes: number; readonly files: number };

export function bundleSize(folder: string): BundleSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name)));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / 1e6;
  return {
    files: files.length,
    plainMegabytes: sum(files.map((file) => file.length)),
    gzippedMegabytes: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
  };
}
