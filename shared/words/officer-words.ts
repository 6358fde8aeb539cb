// What the officer is told beside errors: what redaction found and warns of, why a record or a permission matters, what a
// file was recognised as, what the leak scan found.
import { leakWords as englishLeaks } from './en/leak-words.ts';
import { permissionWords as englishPermissions } from './en/permission-words.ts';
import { findingWords as englishFindings, overRedactionWords as englishWarnings } from './en/redact-words.ts';
import { rejectWords as englishRejects } from './en/reject-words.ts';
import type { Language } from './language.ts';
import { leakWords as dutchLeaks } from './nl/leak-words.ts';
import { permissionWords as dutchPermissions } from './nl/permission-words.ts';
import { findingWords as dutchFindings, overRedactionWords as dutchWarnings } from './nl/redact-words.ts';
import { rejectWords as dutchRejects } from './nl/reject-words.ts';

export const officerWords = {
  en: {
    permissions: englishPermissions,
    rejects: englishRejects,
    findings: englishFindings,
    warnings: englishWarnings,
    leaks: englishLeaks,
  },
  nl: {
    permissions: dutchPermissions,
    rejects: dutchRejects,
    findings: dutchFindings,
    warnings: dutchWarnings,
    leaks: dutchLeaks,
  },
} as const satisfies Record<Language, unknown>;
