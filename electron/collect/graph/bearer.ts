// Tokens for requests that run side by side: when one is refused, it is renewed once for all of them.
import type { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import type { AccessToken, TokenSource } from './token-source.ts';

type MaybeToken = Promise<Result<AccessToken, AppError>>;

export type Bearer = {
  readonly current: () => MaybeToken;
  /** Another token than the one refused; those who ask for the same reason get the same. */
  readonly renewed: (rejected: string, claims: string | null) => MaybeToken;
};

export function createBearer(tokens: TokenSource): Bearer {
  let running: { readonly rejected: string; readonly token: MaybeToken } | null = null;
  let lastRejected: string | null = null;

  function renew(rejected: string, claims: string | null): MaybeToken {
    const started = { rejected, token: tokens.get({ rejected, claims }) };
    running = started;
    lastRejected = rejected;
    const end = () => {
      if (running === started) running = null;
    };
    started.token.then(end, end);
    return started.token;
  }

  return {
    // Who comes during a renewal waits for it, instead of leaving with the token that was just refused.
    current: () => running?.token ?? tokens.get(),
    renewed: async (rejected, claims) => {
      if (running?.rejected === rejected) return running.token;
      if (lastRejected !== rejected) return renew(rejected, claims);
      // A refusal that arrives after the renewal it calls for: the token of now is newer.
      const token = await tokens.get();
      // The source may hand out the very token that was refused, as a file does until somebody changes it.
      if (running?.rejected === rejected) return running.token;
      return token.ok && token.value.text === rejected ? renew(rejected, claims) : token;
    },
  };
}
