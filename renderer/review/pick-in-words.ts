// A chip's text: field, condition and values as the officer reads them.
import type { FilterPick } from '../../shared/review/compose-filter.ts';
import type { Language } from '../../shared/words/language.ts';
import { momentInZone } from '../table/format-moment.ts';
import type { Texts } from '../text/catalogue.ts';
import { choiceOf } from './filter-choices.ts';

/** More values are counted, so that a chip stays a chip. */
const mostValues = 3;

export function pickInWords(
  { name, operator, values }: FilterPick,
  language: Language,
  timeZone: string,
  { review, table }: Texts,
): string {
  const { label, kind } = choiceOf(name, language, review.outcomeField);
  const said = values.slice(0, mostValues).map((value) => {
    if (value === null) return review.nothingThere;
    if (kind === 'outcome' && (value === 'success' || value === 'interrupted' || value === 'failure')) {
      return table.outcomes[value];
    }
    if (kind === 'truth') return value === 'true' ? table.yes : table.no;
    return kind === 'day' ? momentInZone(value, timeZone) : value;
  });
  const more = values.length > mostValues ? ` (+${values.length - mostValues})` : '';
  return `${label} ${review.operators[operator]} ${said.join(review.or)}${more}`;
}
