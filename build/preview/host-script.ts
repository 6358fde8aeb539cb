// Builds in-page.ts to the one plain script that the preview's page loads first.
import { join } from 'node:path';
import { build } from 'vite';

export async function buildHostScript(): Promise<string> {
  const output = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'previewHost' },
    },
  });
  const [script, ...more] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (script?.type !== 'chunk' || more.length > 0) throw new Error('the script of the preview is not one file');
  return script.code;
}
