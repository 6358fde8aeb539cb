// This version of Signet reaches no network at all (design §8): nothing it imports could open a connection,
// and every address that stands in its code is a name or a quotation, listed here with the reason.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, importedName, objections, productFolders, root, sourceFiles } from './source-tree.ts';

/** Modules that open connections, start other programs or let somebody attach from outside. */
const reaching =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|child_process|cluster|inspector|inspector\/promises)$|^(undici|axios|got|node-fetch|ws)(\/|$)/;

/** Names that the platform offers without an import. */
const reachingNames = [
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'WebTransport',
  'sendBeacon',
  'RTCPeerConnection',
];

/** Files that may reach the network, with the reason. The collector from a live tenant will stand here, and nothing else. */
const mayReach = new Map<string, string>([
  ['electron/collect/http/node-transport.ts', 'the one way out: HTTP to the chosen cloud'],
  ['electron/collect/http/connection-agents.ts', 'the connections of the transport: trust and proxy'],
  ['electron/cli/open-browser.ts', "starts the system's browser on the login page"],
  ['electron/tenant/server/tenant-listener.ts', 'the synthetic tenant listens on 127.0.0.1, and calls nobody'],
  ['electron/tenant/server/write-answer.ts', 'writes the answers of the synthetic tenant'],
]);

/** Hosts that may be named, and as what. None of them is ever called. */
const knownHosts = new Map([
  ['www.w3.org', 'names of XML algorithms and namespaces'],
  ['uri.etsi.org', 'the namespace of ASiC manifests'],
  ['schemas.openxmlformats.org', 'the namespaces of workbooks'],
  ['schemas.microsoft.com', 'the namespaces of workbooks'],
  ['json-schema.org', 'the dialect of our JSON Schemas'],
  ['graph.microsoft.com', 'next links and contexts of the synthetic tenant, as Graph writes them'],
  ['login.microsoftonline.com', "the global cloud's login"],
  ['learn.microsoft.com', 'Graph pages that comments cite'],
  ['eur-lex.europa.eu', 'the text of the GDPR, opened in the browser by name'],
  ['www.rfc-editor.org', 'RFCs that comments cite'],
]);

/** Reserved for examples (RFC 2606, RFC 6761): they belong to nobody. */
const isReserved = (host: string) => /(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/.test(host);

const product = sourceFiles(productFolders);

function reaches(node: ts.Node): string | null {
  const name = importedName(node);
  if (name === null) return 'imports something computed';
  if (name !== undefined) return reaching.test(name) ? `imports ${name}` : null;
  const isName = ts.isIdentifier(node) && reachingNames.includes(node.text);
  return isName ? `uses ${node.text}` : null;
}

const reachesIn = (text: string) => objections([{ path: 'electron/planted.ts', text }], reaches);

describe('No code of the product', () => {
  it.each([
    "import { request } from 'node:https';",
    "import type { Socket } from 'net';",
    "const http = await import('node:http');",
    "const http = process.getBuiltinModule('http');",
    "const tls = createRequire(import.meta.url)('x'); const net = require('net');",
    "export * from 'undici';",
    'const name = decide(); await import(name);',
    "void fetch('x');",
    "globalThis.fetch('x');",
    "new WebSocket('x');",
    "import { spawn } from 'node:child_process';",
  ])('could hide behind %s', (text) => {
    expect(reachesIn(text)).not.toEqual([]);
  });

  it('can reach the network', () => {
    expect(
      objections(
        product.filter((file) => !mayReach.has(file.path)),
        reaches,
      ),
    ).toEqual([]);
  });

  it('names a host that is not listed with its reason', () => {
    const unknown = product.flatMap((file) =>
      [...file.text.matchAll(/\b(?:https?|wss?|ftps?|ldaps?):\/\/([^\s/'"`)>\]$\\:?#]+)/gi)]
        .map((match) => (match[1] ?? '').toLowerCase())
        .filter((host) => !knownHosts.has(host) && !isReserved(host))
        .map((host) => `${file.path}: ${host}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('No committed file of ours', () => {
  const texts = ['shared', 'electron', 'renderer', 'build', 'test', 'docs', '.ci']
    .flatMap((folder) => filesBelow([folder]))
    .concat(readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])))
    .filter((path) => /\.(ts|tsx|mjs|cjs|json|md|py|html|css|svg)$|^\.|^\.ci\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

  // The classes with one letter keep these patterns from finding themselves.
  // Ada is the invented user of our tests.
  const machinePath =
    /(?<![\w.<{}-])\/(wor[k]|hom[e]\/(?!ada)[a-z]+|roo[t]|User[s]\/(?!ada)[a-z]+|opt\/[a-z]+)\/|[A-Z]:\\{1,2}User[s]\\/;
  const registry = /\bregistry\.(?:[a-z0-9-]+\.)+[a-z]+|\bnpm[j]s\.(org|com)|artifactor[y]|jfro[g]|pkg\.de[v]/i;

  it('holds a path of the machine it was written on', () => {
    expect(['', 'work', 'main', 'x'].join('/')).toMatch(machinePath);
    expect(['C:', 'Users', 'somebody'].join('\\')).toMatch(machinePath);
    expect(texts.filter(({ text }) => machinePath.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('names a package registry', () => {
    expect(`https://${['registry', 'packages', 'example'].join('.')}/x`).toMatch(registry);
    expect(texts.filter(({ text }) => registry.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
