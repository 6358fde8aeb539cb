// Packaging takes RedactedRecord only, and nothing but redaction can make one: a program that tries otherwise does not compile
// (ADR 0004). Each attempt below is compiled by itself, with the project's own compiler and settings.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const redactedRecord = join(root, 'shared/redact/redacted-record.ts').replaceAll('\\', '/');

const opening = `
import { RedactedRecord } from '${redactedRecord}';
declare const redacted: RedactedRecord;
declare function write(record: RedactedRecord): void;
`;

const attempts = {
  allowed: 'write(redacted); write(RedactedRecord.fromRedaction({}, [], []));',
  'a plain record': 'write({ id: "1" });',
  'an object of the same shape': 'write({ record: {}, withheld: [], revisions: [] });',
  'a spread copy': 'write({ ...redacted });',
  'a spread copy with the source put back': 'write({ ...redacted, record: { ipAddress: "192.0.2.1" } });',
  'Object.assign': 'write(Object.assign({}, { record: redacted.record, withheld: [], revisions: [] }));',
  'a copy through JSON':
    'const copy: RedactedRecord = { record: redacted.record, withheld: redacted.withheld, revisions: [] }; write(copy);',
  'the constructor': 'write(new RedactedRecord({}, [], []));',
  'a subclass': 'class Own extends RedactedRecord { constructor() { super({}, [], []); } } write(new Own());',
  'changing the record': 'redacted.record = {};',
  'changing what was withheld': 'redacted.withheld.push({ path: "", operator: "mask", reason: "" });',
  'a plain cast': 'write({ id: "1" } as RedactedRecord);',
} as const;

let folder = '';
let failures: ReadonlySet<string> = new Set();
let output = '';
const fileOf = (name: string) => `${name.replaceAll(/[^a-z]+/gi, '-')}.ts`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signet-types-'));
  for (const [name, body] of Object.entries(attempts)) writeFileSync(join(folder, fileOf(name)), `${opening}${body}\n`);
  const settings = {
    extends: join(root, 'build/tsconfig.base.json'),
    compilerOptions: { composite: false, emitDeclarationOnly: false, noEmit: true },
    include: ['*.ts'],
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
  output = run.stdout + run.stderr;
  failures = new Set(
    [...output.matchAll(/^(?:.*[\\/])?([^\\/(]+\.ts)\(\d+,\d+\): error TS/gm)].map((match) => match[1] ?? ''),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a RedactedRecord', () => {
  it('goes where it is asked for', () => {
    expect(failures.has(fileOf('allowed')), output).toBe(false);
  });

  it.each(Object.keys(attempts).filter((name) => name !== 'allowed'))('cannot be made by %s', (name) => {
    expect(failures.has(fileOf(name)), output).toBe(true);
  });
});
