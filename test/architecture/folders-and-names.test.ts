// The flow must be readable from the folder names (design §3): five stages in every layer, no drawer for odds and ends.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeFolders, filesBelow, root } from './source-tree.ts';

const stages = ['collect', 'review', 'redact', 'package', 'verify'];

/** What else a layer may hold, as design §3 draws it. A new folder is a decision: enter it here and in ARCHITECTURE.md. */
const beside = new Map([
  ['shared', ['model', 'words', 'ipc']],
  ['electron', ['shell', 'preload', 'ipc', 'flow', 'case', 'tenant', 'cli']],
  ['renderer', ['frame', 'home', 'record', 'state', 'table', 'text']],
]);

const banned = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'lib', 'stuff', 'manager', 'impl'];

function foldersIn(folder: string): readonly string[] {
  const depth = folder.split('/').length;
  const inside = filesBelow([folder]).map((path) => path.split('/').slice(depth));
  return [...new Set(inside.filter((parts) => parts.length > 1).map((parts) => parts[0] ?? ''))].sort();
}

const layers = [...beside.keys()].filter((layer) => readdirSync(root).includes(layer));

describe('The folders', () => {
  it.each(layers)('of %s/ are the five stages and what the design names beside them', (layer) => {
    expect(stages.filter((stage) => !foldersIn(layer).includes(stage))).toEqual([]);
    expect(foldersIn(layer).filter((name) => !stages.includes(name) && !beside.get(layer)?.includes(name))).toEqual([]);
  });

  it.each(layers)('of test/%s/ mirror the layer', (layer) => {
    expect(stages.filter((stage) => !foldersIn(`test/${layer}`).includes(stage))).toEqual([]);
    expect(foldersIn(`test/${layer}`).filter((name) => !foldersIn(layer).includes(name))).toEqual([]);
  });

  it('hold every unit test beside its mirror image, so that a test is found from its source', () => {
    const folders = new Set(filesBelow(layers).map((path) => path.slice(0, path.lastIndexOf('/'))));
    const lost = filesBelow(layers.map((layer) => `test/${layer}`))
      .filter((path) => path.endsWith('.test.ts'))
      .filter((path) => !folders.has(path.slice('test/'.length, path.lastIndexOf('/'))));
    expect(lost).toEqual([]);
  });
});

describe('The names', () => {
  const code = filesBelow(codeFolders).filter((path) => /\.(ts|tsx|mjs|cjs|js|json|css|html)$/.test(path));

  it('are kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    expect(code.filter((path) => !path.split('/').every((part) => kebab.test(part)))).toEqual([]);
  });

  it('say what is inside: no drawer for odds and ends', () => {
    const wordsOf = (path: string) => path.split(/[/.-]/);
    expect(code.filter((path) => wordsOf(path).some((word) => banned.includes(word)))).toEqual([]);
  });

  it('never stand for a barrel', () => {
    expect(code.filter((path) => /(^|\/)index\.[cm]?tsx?$/.test(path))).toEqual([]);
  });
});
