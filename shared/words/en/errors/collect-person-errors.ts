// Words for finding the person and the right case for them; the keys are the codes themselves.
import type { ErrorWords } from './words-of-an-error.ts';

export const collectPersonErrors = {
  COLLECT_PERSON_NOT_FOUND: {
    says: 'The directory knows nobody by this user name, mail address or employee id, neither among the accounts nor among the deleted ones.',
    todo: 'Check the spelling; a user name looks like ana@contoso.com. If the account is gone for good, give its object id: its sign-ins may still be held.',
  },
  COLLECT_NOT_THIS_PERSON: {
    says: 'This is not the person that was confirmed. Nothing was collected.',
    todo: 'Look at the card again, and name the right person with --subject and --confirm.',
  },
  COLLECT_NOTHING_TO_NAME: {
    says: 'There is neither an object id nor a user name to ask for.',
    todo: 'An employee id alone finds nobody here, because the directory may not be read. Give the object id or a user name with --subject.',
  },
  COLLECT_WRONG_TENANT: {
    says: 'This case holds sign-ins of another tenant than the one that was signed in to. No sign-ins were asked for.',
    todo: 'Sign in to the tenant that the case began with, or use a case of its own for this one.',
  },
  COLLECT_NOTHING_TO_ASK: {
    says: 'Between --from and --to nothing is left to ask for: the end lies before the beginning, or the beginning in the future.',
    todo: 'Give times like 2026-10-01 or 2026-10-01T08:00Z, the earlier one with --from.',
  },
  COLLECT_TOKEN_FILE_NOT_NAMED: {
    says: 'Signing in with a token needs the file that holds it.',
    todo: 'Give it with --token-file.',
  },
} as const satisfies Record<string, ErrorWords>;
