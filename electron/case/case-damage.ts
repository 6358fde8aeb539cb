// What is thrown when a case's files do not say what was written: tampered data is never shown (design §4).
import { type AppError, appError } from '../../shared/errors.ts';

/** Fixed words, so that they may stand in a message. */
export type Damage =
  | 'a seal is broken'
  | 'a page was altered'
  | 'a page is missing'
  | 'a journal entry was altered or is missing'
  | 'the end was cut off'
  | 'there is more than was written'
  | 'the database file cannot be read'
  | 'the database file is missing'
  | 'the progress mark is missing or broken'
  | 'the key file cannot be read'
  | 'a file of the case is a link';

export class CaseDamagedError extends Error {
  readonly damage: Damage;
  /** The page's number from 0, or null where no page is known. */
  readonly page: number | null;
  constructor(damage: Damage, page: number | null = null) {
    super(page === null ? damage : `${damage} (page ${page})`);
    this.name = 'CaseDamagedError';
    this.damage = damage;
    this.page = page;
  }
}

/** `pages` is how many the case knows of; null where not even that can be read. */
export function damagedError(error: CaseDamagedError, pages: number | null = null): AppError {
  return appError('CASE_DAMAGED', { what: error.damage, page: error.page ?? 'unknown', pages: pages ?? 'unknown' });
}
