// `signet demo`: the whole flow on invented data; ends with the three verdicts and the paths.

import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { type DemoReport, runDemo } from '../../flow/run-demo.ts';
import type { Command } from '../command.ts';
import { readNumber } from '../read-number.ts';
import { packageLines } from './package-command.ts';

/** `signet-demo` here, or the first `signet-demo-N` that is free. */
function freeFolder(): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'signet-demo' : `signet-demo-${number}`;
    if (!existsSync(name)) return name;
  }
}

function demoLines({
  collected,
  packaged,
  caseFolder,
  passphraseFile,
  subject,
  requests,
}: DemoReport): readonly string[] {
  const near = (path: string) => {
    const short = relative(process.cwd(), resolve(path));
    return short.startsWith('..') ? resolve(path) : short;
  };
  return [
    `INVENTED DATA: ${subject} does not exist`,
    `collected: ${collected.run.newRecords} sign-ins in ${requests} requests to the built-in tenant`,
    ...packageLines(packaged),
    '',
    `package:    ${near(packaged.out)}   (unzip it and open OPEN-ME.html)`,
    `case:       ${near(caseFolder)}   (passphrase in ${near(passphraseFile)})`,
    '',
    'Look further, for instance:',
    `  npm run --silent signet -- verify ${near(packaged.out)} --expect-signer ${packaged.signer.fingerprint}`,
    `  SIGNET_PASSPHRASE_FILE=${near(passphraseFile)} npm run --silent signet -- status --case ${near(caseFolder)}`,
  ];
}

export const demoCommand: Command = {
  name: 'demo',
  says: 'The whole flow on an invented person of the built-in tenant: collect, redact, package, verify. Asks nothing.',
  options: {
    out: { type: 'string', value: 'DIR', says: 'folder to work in, new or empty; signet-demo here if not given' },
    records: { type: 'string', value: 'N', says: 'how many sign-ins to invent; 3000 if not given' },
    seed: { type: 'string', value: 'S', says: 'the same seed gives the same records; "demo" if not given' },
  },
  run: async (call) => {
    const records = readNumber(call, 'records', 3000, 1, 1_000_000);
    if (!records.ok) return records;
    const report = await runDemo(
      { folder: call.text('out') ?? freeFolder(), records: records.value, seed: call.text('seed') ?? 'demo' },
      call.surroundings,
    );
    if (!report.ok) return report;
    // Records of other people are part of the story, and quarantine keeps them out: here that is the clean outcome.
    return ok({
      exit: report.value.packaged.coverage.verdict === 'INCOMPLETE' ? 3 : 0,
      json: report.value,
      lines: demoLines(report.value),
    });
  },
};
