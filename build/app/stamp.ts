// Whether a build would give what is there already: a digest over every file that it reads.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const sources = ['shared', 'electron', 'renderer', 'package.json', 'package-lock.json', 'build/tsconfig.base.json'];
const builder = [import.meta.dirname, join(import.meta.dirname, '../make-app.ts')];

/** The digest over names and contents of everything that the build of the sources at `root` reads, the builder included. */
export function digestOfInputs(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const places = [...sources.map((source) => join(root, source)), ...builder];
  for (const file of places.flatMap((place) => filesAt(place).toSorted())) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesAt(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
