// Use case: note the facts of the request. What is not given stays as it was; null takes it away.
import type { AppError } from '../../shared/errors.ts';
import type { CaseFacts } from '../../shared/model/journal.ts';
import { ok, type Result } from '../../shared/result.ts';
import { foldJournal } from '../../shared/review/case-state.ts';
import { withCase } from './case-session.ts';
import type { Surroundings } from './surroundings.ts';

export type NewFacts = { readonly [K in keyof CaseFacts]: CaseFacts[K] | undefined };

export function setCaseFacts(
  folder: string,
  news: NewFacts,
  surroundings: Surroundings,
): Promise<Result<CaseFacts, AppError>> {
  return withCase(folder, surroundings, true, async (open) => {
    const known = foldJournal(open.journal()).facts;
    const facts: CaseFacts = {
      reference: news.reference === undefined ? known.reference : news.reference,
      article: news.article === undefined ? known.article : news.article,
      receivedOn: news.receivedOn === undefined ? known.receivedOn : news.receivedOn,
      identityNote: news.identityNote === undefined ? known.identityNote : news.identityNote,
    };
    if (Object.values(news).some((value) => value !== undefined))
      open.append({ kind: 'facts', at: surroundings.effects.now().toISOString(), facts });
    return ok(facts);
  });
}
