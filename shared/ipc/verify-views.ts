// What a verify host answers with: a package that somebody gave, checked, and its records read-only.
import type { JsonObject } from '../model/json.ts';
import type { Manifest } from '../package/manifest.ts';
import type { VerifyReport } from '../verify/report.ts';
import type { SignInOutcome } from '../words/aadsts-outcome.ts';
import type { WithheldPlace } from './views.ts';

export type VerifiedPackageView = {
  readonly packageId: string;
  readonly name: string;
  readonly report: VerifyReport;
  /** The signer's fingerprint as words; null where no signature was found right. */
  readonly signerWords: readonly string[] | null;
  /** Null unless the package is intact: what was altered is not shown as content. */
  readonly manifest: Manifest | null;
  readonly records: number;
  readonly isInvented: boolean;
};

export type PackageRowsView = {
  readonly rows: readonly {
    readonly index: number;
    readonly recordId: string;
    readonly createdDateTime: string;
    readonly outcome: SignInOutcome | null;
    readonly errorCode: number | null;
    readonly cells: readonly (string | null)[];
    readonly withheld: number;
  }[];
};

export type PackageRecordView = {
  readonly index: number;
  readonly record: JsonObject;
  readonly withheld: readonly WithheldPlace[];
  readonly revisions: readonly { readonly record: JsonObject; readonly withheld: readonly WithheldPlace[] }[];
};
