// Nederlandse teksten van één record in zijn geheel.
import type { recordText as en } from '../en/record-text.ts';

export const recordText: typeof en = {
  sections: {
    basic: 'Basis',
    location: 'Plaats',
    device: 'Apparaat',
    authentication: 'Aanmeldstappen',
    access: 'Toegangsregels',
    raw: 'Ruw',
  },
  sectionsLabel: 'Delen van dit record',
  nothing: 'Dit record heeft hier niets.',
  item: (list, item) => `${list} ${item}`,
  emptyFields: (count) => (count === 1 ? 'Toon 1 leeg veld' : `Toon ${count} lege velden`),
  hideEmpty: 'Verberg lege velden',
  explain: 'Leg elk veld uit',
  empty: 'leeg',
  unknownField: 'Een nieuw veld dat nog niemand heeft bekeken.',
  visibility: {
    A: 'De persoon ziet dit op de eigen aanmeldpagina (Mijn aanmeldingen).',
    B: 'De persoon kan dit voor eigen aanmeldingen via de logboekinterface lezen.',
    C: 'De persoon kan dit niet zelf zien.',
  },
  earlier: 'Eerder:',
  withheld: (reason) => `Achtergehouden: ${reason}`,
  longText: (shown, of) => `De eerste ${shown.toLocaleString('nl-NL')} van ${of.toLocaleString('nl-NL')} tekens`,
  showAll: 'Toon alles',
};
