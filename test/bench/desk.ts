// The work folder that all processes of one bench run share: where each result lies, and whose records they are.
import { join } from 'node:path';
import { realEffects } from '../../electron/effects.ts';
import type { Surroundings } from '../../electron/flow/surroundings.ts';
import { generateMonth, type Month } from '../../electron/tenant/generate-month.ts';
import { ok } from '../../shared/result.ts';
import { nobodyThere } from '../support/test-surroundings.ts';

export type Desk = {
  readonly folder: string;
  readonly records: number;
  /** The generated records as one Graph list page. */
  readonly monthFile: string;
  readonly caseFolder: string;
  /** The case that is collected from the tenant. */
  readonly collectedFolder: string;
  readonly packageFile: string;
  readonly subject: Month['subject'];
  readonly surroundings: Surroundings;
};

const seed = 'bench';
const passphrase = 'a passphrase for invented records';

/** scrypt's cost as a power of two: as small as it goes, because deriving a key is slow on purpose and would hide the rest. */
const scryptLogN = 10;

export function benchMonth(records: number): Month {
  return generateMonth({ seed, records });
}

export function deskAt(folder: string, records: number): Desk {
  return {
    folder,
    records,
    monthFile: join(folder, 'month.json'),
    caseFolder: join(folder, 'case'),
    collectedFolder: join(folder, 'collected'),
    packageFile: join(folder, 'package.zip'),
    subject: benchMonth(1).subject,
    surroundings: {
      effects: realEffects,
      home: join(folder, 'home'),
      face: 'bench',
      passphrase: () => Promise.resolve(ok(passphrase)),
      signerSecret: () => Promise.resolve(ok(passphrase)),
      report: () => undefined,
      cancelling: { listen: (work) => work(new AbortController().signal) },
      officer: nobodyThere,
      scryptLogN,
    },
  };
}
