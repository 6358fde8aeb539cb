// In Dutch: the expected errors of "redact".
import type { redactErrors as english } from '../../en/errors/redact-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const redactErrors = {
  REDACT_POLICY_INVALID: {
    says: 'Het beleid is niet geldig op regel {line}, kolom {column}{inRule}: {words}.',
    todo: 'Verbeter die regel en voer de opdracht opnieuw uit. Er is niets gewijzigd.',
  },
  REDACT_OVERRIDE_INVALID: {
    says: 'De afwijking voor het veld {path} kan niet worden uitgevoerd: {words}.',
    todo: 'Geef die opnieuw op met een andere bewerking, een ander pad of een andere reden.',
  },
  REDACT_ALIASES_OTHER_PERSON: {
    says: 'Het eerdere dossier gaat over een andere persoon, of een van de twee dossiers kent het object-id van zijn persoon niet.',
    todo: 'Noem een eerder dossier van dezelfde persoon, of ga verder zonder --aliases-from; dan beginnen de nummers weer bij 1. Er is niets gewijzigd.',
  },
  REDACT_UNKNOWN_FIELDS: {
    says: 'De records hebben {count} veld(en) die geen regel en geen vermelding in de catalogus kent: {paths}.',
    todo: 'Voeg voor elk ervan een regel toe, of kies wat er met zulke velden gebeurt: verwijderen of bewaren.',
  },
  REDACT_OPEN_PAIRS: {
    says: 'Waarden die in het ene veld niet worden verstrekt staan leesbaar in een ander, in {count} pa(a)r(en) van velden: {pairs}.',
    todo: 'Verstrek ook het tweede veld niet, of aanvaard elk paar met een reden.',
  },
  REDACT_NO_SUCH_POLICY: {
    says: 'Er is geen ingebouwd beleid en geen leesbaar bestand met de naam {policy}.',
    todo: 'Gebruik een van {builtIn}, of het pad van een beleidsbestand.',
  },
  REDACT_NO_SUCH_FINDING: {
    says: 'Er is geen bevinding en geen paar velden met dit id.',
    todo: 'Maak een lijst met "findings", en kopieer het id daaruit.',
  },
  REDACT_NOTHING_THERE: {
    says: 'Het record heeft geen waarde bij {path}.',
    todo: 'Bekijk het record met "records --id", en kopieer het pad daaruit.',
  },
  REDACT_RECORD_NOT_GIVEN: {
    says: 'De persoon krijgt dit record niet te zien: het is uitgesloten, staat apart of wacht op een besluit.',
    todo: 'Neem het eerst op; dan kan het worden getoond zoals de persoon het zal zien.',
  },
} as const satisfies SameNames<typeof english>;
