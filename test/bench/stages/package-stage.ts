// The whole of `signet package`: survey, redact, write, sign, scan, verify, publish. The signer's key is made beforehand, because
// finding two primes takes as long as chance wants.
import { existsSync, rmSync, statSync } from 'node:fs';
import { chooseSigner } from '../../../electron/flow/choose-signer.ts';
import { packageCase } from '../../../electron/flow/package-case.ts';
import { builtInPolicies } from '../../../shared/redact/built-in-policies.ts';
import { packageInMemory } from '../naive/package-in-memory.ts';
import { Phases } from '../phases.ts';
import { type Sides, timed } from '../stage.ts';

/** The least cost that a signer's file may have. */
const signerLogN = 14;

export const packageStage: Sides = {
  ours: async ({ caseFolder, packageFile, surroundings }) => {
    const signer = await chooseSigner({ kind: 'installation' }, 'Contoso', { ...surroundings, scryptLogN: signerLogN });
    if (!signer.ok) throw new Error(`no signer: ${signer.error.code}`);
    rmSync(packageFile, { force: true });
    const phases = new Phases('open');
    const request = {
      folder: caseFolder,
      out: packageFile,
      signer: { kind: 'installation' },
      language: 'en',
      controller: 'Contoso',
      contact: undefined,
    } as const;
    const { time, value } = await timed(() => packageCase(request, { ...surroundings, report: phases.report }));
    if (!value.ok) throw new Error(`no package: ${value.error.code} ${JSON.stringify(value.error.facts)}`);
    const { counts, leak, size } = value.value;
    return {
      ...time,
      amount: 1,
      facts: {
        ...phases.end(),
        records: counts.records,
        'values searched': leak.searchedValues,
        'MB unpacked': leak.scannedBytes / 1e6,
        'MB in file': size / 1e6,
        leak: leak.verdict,
      },
    };
  },
  naive: async (desk) => {
    const file = `${desk.packageFile}.naive.zip`;
    const { rules } = builtInPolicies['subject-copy'];
    const isSubject = (text: string) => desk.subject.names.includes(text.toLowerCase());
    const { time, value } = await timed(() => packageInMemory(desk.monthFile, file, desk.folder, rules, isSubject));
    if (!existsSync(file)) throw new Error('the twin made no file');
    return { ...time, amount: 1, facts: { records: value, 'MB in file': statSync(file).size / 1e6 } };
  },
};
