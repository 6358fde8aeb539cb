// One renewal serves everybody whose token was refused: an officer is not asked six times for one sign-in.
import { describe, expect, it } from 'vitest';
import { createBearer } from '../../../../electron/collect/graph/bearer.ts';
import type { AccessToken, TokenSource } from '../../../../electron/collect/graph/token-source.ts';
import { type AppError, appError } from '../../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

const token = (text: string) =>
  ok<AccessToken>({ text, tenantId: 't', account: 'person', accountId: null, permissions: [] });

/** Answers to plain questions are `now`; renewals wait until the test ends them. */
function source(now: () => string) {
  const asked: (string | null)[] = [];
  const ends: ((outcome: Result<AccessToken, AppError>) => void)[] = [];
  const tokens: TokenSource = {
    get: (refused) => {
      asked.push(refused?.rejected ?? null);
      return refused === undefined ? Promise.resolve(token(now())) : new Promise((resolve) => ends.push(resolve));
    },
  };
  return {
    bearer: createBearer(tokens),
    asked,
    end: (outcome: Result<AccessToken, AppError>) => ends.shift()?.(outcome),
  };
}

describe('A renewal', () => {
  it('is waited for by all who come meanwhile, and the source is asked once', async () => {
    const { bearer, asked, end } = source(() => 'old');
    const waiting = [bearer.renewed('old', null), bearer.renewed('old', null), bearer.current()];
    end(token('new'));
    expect(await Promise.all(waiting)).toEqual([token('new'), token('new'), token('new')]);
    expect(asked).toEqual(['old']);
  });

  it('that is over is not begun again by a refusal that arrives late', async () => {
    const { bearer, asked, end } = source(() => 'new');
    const first = bearer.renewed('old', null);
    end(token('new'));
    await first;
    expect(await bearer.renewed('old', null)).toEqual(token('new'));
    expect(asked).toEqual(['old', null]);
  });

  it('is begun again where the source still hands out the refused token', async () => {
    const { bearer, asked, end } = source(() => 'old');
    const first = bearer.renewed('old', null);
    end(fail(appError('COLLECT_TOKEN_EXPIRED')));
    await first;
    const second = bearer.renewed('old', null);
    // The second renewal begins after the source has been asked what it has now.
    await Promise.resolve();
    await Promise.resolve();
    end(token('new'));
    expect(await second).toEqual(token('new'));
    expect(asked).toEqual(['old', null, 'old']);
  });
});
