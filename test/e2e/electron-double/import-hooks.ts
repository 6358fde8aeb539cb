// Sends `import 'electron'` to the double, and gives every boot modules of its own (Node, module.registerHooks).
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Gets a module's address (without query) and text; gives back another text, or null for the text as it is. */
export type Patch = (path: string, text: string) => string | null;

/** The modules of the app that hold state of a boot or touch Electron; the engine below them is shared between boots. */
const ownPerBoot = /\/electron\/(main\.ts$|shell\/|preload\/|ipc\/[a-z-]+\.ts$)|\/out\/app[^/]*\/[^/]+\.js$/;

const stripped = new Map<string, string>();

/** Remembered from boot to boot: most boots change one module. */
function withoutTypes(text: string): string {
  const known = stripped.get(text) ?? stripTypeScriptTypes(text);
  stripped.set(text, known);
  return known;
}

/** @returns what takes the hooks away again, once everything is imported */
export function hookImports(boot: string, patch: Patch, electron: Readonly<Record<string, unknown>>): () => void {
  const address = `electron-double:${boot}`;
  const key = Symbol.for(address);
  Reflect.set(globalThis, key, electron);
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const isFromHere = context.parentURL?.endsWith(`?boot=${boot}`) === true;
      if (isFromHere && specifier === 'electron') return { url: address, format: 'module', shortCircuit: true };
      const resolved = next(specifier, context);
      return isFromHere && ownPerBoot.test(resolved.url)
        ? { ...resolved, url: `${resolved.url}?boot=${boot}` }
        : resolved;
    },
    load: (url, context, next) => {
      if (url === address)
        return { format: 'module', shortCircuit: true, source: moduleOf(address, Object.keys(electron)) };
      if (!url.endsWith(`?boot=${boot}`)) return next(url, context);
      const path = fileURLToPath(url.slice(0, url.indexOf('?')));
      const text = readFileSync(path, 'utf8');
      const source = patch(path, text) ?? text;
      return { format: 'module', shortCircuit: true, source: path.endsWith('.ts') ? withoutTypes(source) : source };
    },
  });
  return () => hooks.deregister();
}

function moduleOf(address: string, names: readonly string[]): string {
  const lines = names.map((name) => `export const ${name} = electron[${JSON.stringify(name)}];`);
  return [`const electron = globalThis[Symbol.for(${JSON.stringify(address)})];`, ...lines].join('\n');
}
