// Where the Graph client gets its bearer tokens: MSAL, or a file that somebody made elsewhere.
import type { AppError } from '../../../shared/errors.ts';
import type { AccountKind } from '../../../shared/model/collection.ts';
import type { Result } from '../../../shared/result.ts';

export type AccessToken = {
  /** The bearer token. Never logged, never in an error. */
  readonly text: string;
  /** Directory id the token was issued for (`tid`), lower case. */
  readonly tenantId: string;
  readonly account: AccountKind;
  /** Object id of who signed in (`oid`), lower case; null where the token does not say. */
  readonly accountId: string | null;
  /** Scopes (`scp`) or application permissions (`roles`). */
  readonly permissions: readonly string[];
};

export type TokenSource = {
  /**
   * A token that is good now. `rejected` is a token text that Graph has just refused, `claims` the challenge it came with
   * (RFC 9470, Microsoft's claims challenge): the answer is then another token. May ask the officer to sign in again.
   * Fails with COLLECT_SIGN_IN_AGAIN, COLLECT_TOKEN_EXPIRED, COLLECT_SIGN_IN_FAILED, COLLECT_CONSENT_NEEDED, COLLECT_UNREACHABLE.
   */
  readonly get: (refused?: {
    readonly rejected: string;
    readonly claims: string | null;
  }) => Promise<Result<AccessToken, AppError>>;
};
