// The legal ground of a reason as the reader's language cites it. Policies carry it in English: "GDPR Art. 15(4) with Art. 32".
import type { Language } from './language.ts';

const oneArticle = String.raw`Art\. \d+(?:\(\w\))*`;
const citation = new RegExp(`^GDPR ${oneArticle}(?:(?:,| and| with) ${oneArticle})*$`);

/** A ground that is no such citation of the GDPR is somebody's own text, and stays as it is. */
export function legalBasisIn(basis: string, language: Language): string {
  if (language === 'en' || !citation.test(basis)) return basis;
  return basis
    .replace(/^GDPR/, 'AVG')
    .replaceAll(' with ', ' in samenhang met ')
    .replaceAll(' and ', ' en ')
    .replace(/Art\. (\d+)((?:\(\w\))*)/g, (_whole, article: string, parts: string) => {
      // Article 4 lists definitions in points, not in paragraphs.
      const number = article === '4' ? 'punt' : 'lid';
      return `art. ${article}${parts.replace(/\((\w)\)/g, (_part, at: string) => ` ${/\d/.test(at) ? number : 'onder'} ${at}`)}`;
    });
}
