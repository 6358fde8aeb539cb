// In Dutch: the expected errors of "review".
import type { reviewErrors as english } from '../../en/errors/review-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const reviewErrors = {
  REVIEW_FILTER_NOT_UNDERSTOOD: {
    says: 'Het filter kan bij teken {position} niet worden gelezen: daar werd {expected} verwacht.',
    todo: "Schrijf het zoals: createdDateTime ge 2025-01-01 and appDisplayName eq 'Azure Portal' and not (status/errorCode eq 0)",
  },
  REVIEW_FILTER_UNKNOWN_FIELD: {
    says: 'Het filter noemt bij teken {position} iets waarop niet kan worden gefilterd.',
    todo: 'U kunt filteren op: {fields}.',
  },
  REVIEW_NO_SUCH_RECORD: {
    says: 'Dit record staat niet in het dossier.',
    todo: 'Maak een lijst van de records met "records", en kopieer het id daaruit.',
  },
  REVIEW_OPEN_DECISIONS: {
    says: '{count} records wachten nog op een besluit.',
    todo: 'Besluit over elk ervan met "decide --include" of "decide --exclude --reason CODE", en maak het pakket dan opnieuw.',
  },
  REVIEW_REASON_NEEDED: {
    says: 'Om een record uit te sluiten is een reden nodig.',
    todo: 'Voeg --reason toe met een code uit het beleid, bijvoorbeeld --reason OTHER_PERSON.',
  },
  REVIEW_TOO_MANY_TO_SORT: {
    says: 'Om op deze kolom te sorteren moet elk record worden gelezen, en dat gebeurt bij hoogstens {most} records.',
    todo: 'Filter tot er minder over zijn, of sorteer op een andere kolom.',
  },
  REVIEW_TIME_ZONE_UNKNOWN: {
    says: 'Deze computer kent geen tijdzone met die naam.',
    todo: 'Kies een andere tijdzone voor het dossier.',
  },
} as const satisfies SameNames<typeof english>;
