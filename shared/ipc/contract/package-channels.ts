// Package: what is left to settle, sealing, and the packages made so far.
import * as z from 'zod';
import { caseOperation, engineShape, line, opaqueId, operationId, passphrase } from '../shapes.ts';
import type { PackageCheckView, PackagedView } from '../views.ts';

const signer = z.discriminatedUnion('kind', [
  /** The installation's own key; null: the host keeps its passphrase in the key store. */
  z.strictObject({ kind: z.literal('installation'), passphrase: passphrase.nullable() }),
  z.strictObject({ kind: z.literal('file'), fileId: opaqueId, password: z.string().max(1024) }),
]);

export const packageChannels = {
  'package.check': { input: caseOperation, output: engineShape<PackageCheckView>() },
  'package.write': {
    input: z.strictObject({
      caseId: opaqueId,
      operationId,
      /** From `files.chooseTarget`. */
      targetId: opaqueId,
      language: z.enum(['en', 'nl']),
      signer,
      controller: line.nullable(),
      contact: line.nullable(),
      /** Why an INCOMPLETE answer is given all the same; kept in the case's log. */
      incompleteReason: z.string().trim().min(1).max(2000).nullable(),
    }),
    output: engineShape<PackagedView>(),
  },
};
