// Verify: every package, without a case and without a network, in a process of its own.
import * as z from 'zod';
import { engineShape, fieldPath, nothing, opaqueId, operationId } from '../shapes.ts';
import type { PackageRecordView, PackageRowsView, VerifiedPackageView } from '../verify-views.ts';

const opened = z.strictObject({ packageId: opaqueId });

export const verifyChannels = {
  'verify.open': {
    input: z.strictObject({
      fileId: opaqueId,
      operationId,
      /** SHA-256 of the signer's certificate, 64 hex digits; null: the fingerprints that this installation knows. */
      expectSigner: z
        .string()
        .regex(/^[0-9a-fA-F: ]{64,128}$/)
        .nullable(),
    }),
    output: engineShape<VerifiedPackageView>(),
  },
  'verify.rows': {
    input: z.strictObject({
      ...opened.shape,
      from: z.int().min(0).max(100_000_000),
      count: z.int().min(1).max(200),
      columns: z.array(fieldPath).min(1).max(120),
    }),
    output: engineShape<PackageRowsView>(),
  },
  'verify.record': {
    input: z.strictObject({ ...opened.shape, index: z.int().min(0).max(100_000_000) }),
    output: engineShape<PackageRecordView>(),
  },
  'verify.close': { input: opened, output: nothing },
};
