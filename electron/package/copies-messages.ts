// What the packager and its copying thread say to each other.
import type { PolicyStatement } from '../../shared/package/manifest.ts';
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import type { CopyEnding, FinishedCopies } from './record-copies.ts';
import type { ThreadFailure } from './thread-failure.ts';

export type ToCopiesThread =
  | {
      readonly kind: 'begin';
      readonly folder: string;
      readonly statement: Omit<PackageStatement, 'policy'>;
      readonly rowsPerSheet: number | undefined;
    }
  /** Records as they stand in sign-ins.json, in the order of release. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'finish'; readonly ending: CopyEnding; readonly policy: PolicyStatement }
  | { readonly kind: 'abandon' };

export type FromCopiesThread =
  /** So many letters of lines have been worked up. */
  | { readonly kind: 'taken'; readonly letters: number }
  | { readonly kind: 'finished'; readonly copies: FinishedCopies }
  | { readonly kind: 'abandoned' }
  | ({ readonly kind: 'failed' } & ThreadFailure);
