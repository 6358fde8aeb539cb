// In Dutch: finding the person and the right case for them.
import type { collectPersonErrors as english } from '../../en/errors/collect-person-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const collectPersonErrors = {
  COLLECT_PERSON_NOT_FOUND: {
    says: 'De directory kent niemand met deze gebruikersnaam, dit e-mailadres of dit personeelsnummer, niet bij de accounts en niet bij de verwijderde.',
    todo: 'Controleer de spelling; een gebruikersnaam ziet eruit als ana@contoso.com. Is het account voorgoed weg, geef dan het object-id: de aanmeldingen kunnen nog bewaard zijn.',
  },
  COLLECT_NOT_THIS_PERSON: {
    says: 'Dit is niet de persoon die is bevestigd. Er is niets verzameld.',
    todo: 'Bekijk de kaart nog eens, en noem de juiste persoon met --subject en --confirm.',
  },
  COLLECT_NOTHING_TO_NAME: {
    says: 'Er is geen object-id en geen gebruikersnaam om naar te vragen.',
    todo: 'Met alleen een personeelsnummer wordt hier niemand gevonden, omdat de directory niet gelezen mag worden. Geef het object-id of een gebruikersnaam op met --subject.',
  },
  COLLECT_WRONG_TENANT: {
    says: 'Dit dossier bevat aanmeldingen van een andere tenant dan die waarbij is aangemeld. Er zijn geen aanmeldingen gevraagd.',
    todo: 'Meld u aan bij de tenant waarmee het dossier begon, of gebruik voor deze een eigen dossier.',
  },
  COLLECT_NOTHING_TO_ASK: {
    says: 'Tussen --from en --to is niets meer om te vragen: het einde ligt vóór het begin, of het begin in de toekomst.',
    todo: 'Geef tijden op zoals 2026-10-01 of 2026-10-01T08:00Z, de vroegste met --from.',
  },
  COLLECT_TOKEN_FILE_NOT_NAMED: {
    says: 'Om met een token aan te melden is het bestand nodig waarin het staat.',
    todo: 'Geef het op met --token-file.',
  },
} as const satisfies SameNames<typeof english>;
