// The Vite builds of the desktop app: the interface, the main process with everything it starts, and the preload.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { onlyTheWorkbookWriter } from './only-the-workbook-writer.ts';
import { entriesByAddress, followAddresses } from './thread-addresses.ts';

const licences = 'licences.json';

/** What the builds say about the packages that they took in: gathered into one file, then removed. */
export const licenceLists = [licences, `renderer/${licences}`] as const;

/** Members that every build shares: no config file, no folder of public files, nothing but errors said. */
function quiet(root: string): InlineConfig {
  return {
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
}

/** The interface at `source`: relative addresses, hashed names, nothing inline, so that it runs under `script-src 'self'`. */
export async function bundleInterface(source: string, target: string): Promise<void> {
  await build({
    ...quiet(source),
    base: './',
    plugins: [react(), withoutZod()],
    build: {
      target: 'chrome140',
      outDir: join(target, 'renderer'),
      emptyOutDir: true,
      assetsDir: '.',
      // A font or a picture as a data: URL would need a wider CSP.
      assetsInlineLimit: 0,
      // The polyfill is for browsers without modulepreload; Electron's Chromium has it.
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      license: { fileName: licences },
    },
  });
  refuseInlineCode(join(target, 'renderer/index.html'));
}

/** Members of what runs in Node: everything taken in but electron, and left readable, since the size matters little from a local disk. */
const forNode = {
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    target: 'node24',
    ssr: true,
    emptyOutDir: false,
    // Whoever audits the app can read what runs.
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
  },
} satisfies InlineConfig;

/** The main process, the hosts and every thread below `source`, as modules in one folder that share their chunks. */
export async function bundleEngine(source: string, target: string): Promise<void> {
  await build({
    ...quiet(source),
    ssr: forNode.ssr,
    plugins: [followAddresses(target), onlyTheWorkbookWriter()],
    build: {
      ...forNode.build,
      outDir: target,
      license: { fileName: licences },
      rolldownOptions: {
        // The bundle says which file each part comes from, as seen from here.
        cwd: dirname(source),
        input: { main: join(source, 'main.ts'), ...entriesByAddress(source) },
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
      },
    },
  });
}

/** The preload: one CommonJS file that requires electron and nothing else, as a sandboxed preload must (Electron, process sandboxing). */
export async function bundlePreload(source: string, target: string): Promise<void> {
  await build({
    ...quiet(source),
    ssr: forNode.ssr,
    plugins: [onlyElectron()],
    build: {
      ...forNode.build,
      outDir: target,
      rolldownOptions: {
        cwd: dirname(source),
        input: { preload: join(source, 'preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
}

/** zod tries whether it may make functions out of text, which the CSP refuses and reports; the window takes the contract as types only. */
function withoutZod(): Plugin {
  return {
    name: 'signet-without-zod',
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      if (!parts.some((id) => id.includes('/node_modules/zod/'))) return;
      const takers = parts.filter((id) =>
        this.getModuleInfo(id)?.importedIds.some((to) => to.includes('/node_modules/zod/index')),
      );
      this.error(`the interface takes zod along, by way of ${takers.join(', ')}`);
    },
  };
}

/** The CSP would refuse script or style that is written into the page itself; better to learn it here. */
function refuseInlineCode(pageFile: string): void {
  const page = readFileSync(pageFile, 'utf8');
  if (/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/i.test(page)) {
    throw new Error('the page holds inline script or style, which its CSP refuses');
  }
}

/** Fails the build of a preload that a sandbox would refuse to run. */
function onlyElectron(): Plugin {
  return {
    name: 'signet-only-electron',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const foreign = files
        .flatMap((file) => (file.type === 'chunk' ? file.imports : []))
        .filter((one) => one !== 'electron');
      if (files.length !== 1 || foreign.length > 0) {
        this.error(
          `the preload must be one file that needs electron only, not ${files.length} that need ${foreign.join(', ')}`,
        );
      }
    },
  };
}
