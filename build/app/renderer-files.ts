// The build-time list of what the interface consists of. The app's protocol and the preview answer from it by look-up
// and never join a path (reference/security.md §1.2), and a file that changed since the build is not served.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** `path` as in the address, from `/`; `sha256` in hex. */
export type RendererFile = {
  readonly path: string;
  readonly type: string;
  readonly sha256: string;
  readonly bytes: number;
};

const typeOf = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** @throws for a kind of file that has no type here: served without one, it would be guessed at */
export function listRendererFiles(folder: string): readonly RendererFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => describe(folder, join(entry.parentPath, entry.name)))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function describe(folder: string, file: string): RendererFile {
  const path = `/${relative(folder, file).split(sep).join('/')}`;
  const type = typeOf.get(extname(file));
  if (type === undefined) throw new Error(`${path}: no media type is known for ${extname(file)}`);
  const content = readFileSync(file);
  return { path, type, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}
