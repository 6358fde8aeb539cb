// Tokens for requests that run side by side: when one is refused, it is renewed once for all of them.
import type { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import type { AccessToken, TokenSource } from './token-source.ts';

export type Bearer = {
  readonly current: () => Promise<Result<AccessToken, AppError>>;
  /** Another token than the one refused; those who ask while it is being made get the same. */
  readonly renewed: (rejected: string, claims: string | null) => Promise<Result<AccessToken, AppError>>;
};

export function createBearer(tokens: TokenSource): Bearer {
  let renewal: { readonly rejected: string; readonly token: Promise<Result<AccessToken, AppError>> } | null = null;
  return {
    // Who comes during a renewal waits for it, instead of leaving with the token that was just refused.
    current: () => renewal?.token ?? tokens.get(),
    renewed: (rejected, claims) => {
      if (renewal?.rejected === rejected) return renewal.token;
      const started = { rejected, token: tokens.get({ rejected, claims }) };
      renewal = started;
      const forget = () => {
        if (renewal === started) renewal = null;
      };
      started.token.then(forget, forget);
      return started.token;
    },
  };
}
