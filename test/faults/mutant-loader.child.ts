// Loaded before a worker's own code: hands Node one file of the product with a mutant's change in it.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mutants, syncMutant } from './mutants.ts';

const name = process.env.SIGNET_FAULTS_MUTANT;
const mutant = [...mutants, syncMutant].find((each) => each.name === name);
if (mutant === undefined) throw new Error(`no mutant is called ${name}`);

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    const changes = mutant.changes.filter(({ file }) => addressOf(file) === url);
    if (changes.length === 0) return loaded;
    const text = Buffer.from(loaded.source as Uint8Array).toString('utf8');
    return { ...loaded, source: changes.reduce(changed, text) };
  },
});

function changed(text: string, { original, instead }: { readonly original: string; readonly instead: string }): string {
  const parts = text.split(original);
  if (parts.length !== 2) throw new Error(`the mutant ${name} does not fit its file any more`);
  return parts.join(instead);
}

function addressOf(file: string): string {
  return pathToFileURL(join(import.meta.dirname, '..', '..', file)).href;
}
