// Finds the JavaScript entry of an installed tool, so that it runs on this very Node: no shell, no PATH, alike on every system.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Path of the program `tool` that the package `packageName` installs.
 * @param root the folder that holds `node_modules`
 * @throws when the package is missing or has no such program: then the checkout is broken, and no check may pass
 */
export function toolPath(root: string, packageName: string, tool: string): string {
  const folder = join(root, 'node_modules', packageName);
  const packageJson: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const programs = isObject(packageJson) && isObject(packageJson.bin) ? packageJson.bin : {};
  const program = new Map(Object.entries(programs)).get(tool);
  if (typeof program !== 'string') throw new Error(`${packageName} has no program ${tool}`);
  return join(folder, program);
}

function isObject(value: unknown): value is { readonly bin?: unknown } {
  return typeof value === 'object' && value !== null;
}
