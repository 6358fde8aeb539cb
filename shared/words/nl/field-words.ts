// In Dutch: one plain sentence for every path of the field catalogue.
import { fieldCatalogue } from '../../model/field-catalogue.ts';
import { otherFieldWords } from './field-words-other.ts';
import { proofFieldWords } from './field-words-proof.ts';
import { signInFieldWords } from './field-words-sign-in.ts';

const written: Readonly<Record<string, string>> = { ...signInFieldWords, ...proofFieldWords, ...otherFieldWords };

/** By catalogue path. Another name of a field says what the field itself says. */
export const fieldWords: Readonly<Record<string, string>> = Object.fromEntries(
  fieldCatalogue.flatMap((field) => {
    const says = written[field.path] ?? written[field.aliasOf ?? ''];
    return says === undefined ? [] : [[field.path, says]];
  }),
);
