// What the app starts by address instead of by import: threads and child processes, written `new URL('./x.ts', import.meta.url)`.
// Each becomes an entry of its own in out/app, and the address in the bundle follows, so the same line holds from source and built.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const address = /(new URL\(\s*)(['"])(\.{1,2}\/[^'"]+)\2(\s*,\s*import\.meta\.url)/g;

/** Entries of the bundle by name, which is also the name of the built file without `.js`. */
type Entries = Readonly<Record<string, string>>;

/** Every TypeScript file that some file below `folder` starts by address. */
export function entriesByAddress(folder: string): Entries {
  const entries: Record<string, string> = {};
  for (const file of sourcesBelow(folder)) {
    for (const [, , , target = ''] of readFileSync(file, 'utf8').matchAll(address)) {
      if (!target.endsWith('.ts')) continue;
      const path = resolve(dirname(file), target);
      const name = builtName(path);
      if ((entries[name] ?? path) !== path)
        throw new Error(`two entries would be called ${name}: one needs another name`);
      entries[name] = path;
    }
  }
  return entries;
}

/** Rewrites the addresses of what is bundled: of an entry to the built file beside, of any other file to the way there from `target`. */
export function followAddresses(target: string): Plugin {
  return {
    name: 'signet-follow-addresses',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('import.meta.url')) return null;
      return code.replace(address, (_all, opening: string, quote: string, to: string, rest: string) => {
        const path = resolve(dirname(id), to);
        const built = to.endsWith('.ts') ? `./${builtName(path)}.js` : wayFrom(target, path);
        return `${opening}${quote}${built}${quote}${rest}`;
      });
    },
  };
}

function builtName(path: string): string {
  return basename(path, '.ts');
}

function wayFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
