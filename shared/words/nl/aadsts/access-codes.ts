// In Dutch: codes where a rule of the organisation decided.
import type { accessCodes as english } from '../../en/aadsts/access-codes.ts';
import type { SameNames } from '../../same-names.ts';

export const accessCodes = {
  50077: 'De organisatie vraagt om de positie van de telefoon; die was niet gegeven.',
  50081: 'De organisatie vraagt om de positie van de telefoon, en die ontbrak.',
  50105: 'Alleen mensen aan wie deze app is toegewezen mogen hem gebruiken, en dit account hoorde daar niet bij.',
  53003: 'Een toegangsregel van de organisatie (voorwaardelijke toegang) heeft deze aanmelding tegengehouden.',
  53006: 'Aanmelden via de eigen aanmelddienst van de organisatie was verplicht.',
  53007: 'Opnieuw aanmelden via de eigen aanmelddienst van de organisatie was verplicht.',
  530031: 'De regels van de organisatie staan hier geen toegang toe.',
  530032: 'Een beveiligingsregel heeft de aanmelding tegengehouden vanwege een risico.',
  530034: 'Een beheerder van een partner is tegengehouden vanwege een risico.',
  530035: 'De standaardbeveiliging van de organisatie heeft deze aanmelding tegengehouden.',
  50178: 'De regels vragen om een beperkte sessie, en dat kan niet met dit account van buiten.',
  50177: 'De regels vragen om een extra controle, en dat kan niet met dit account van buiten.',
  54000: 'De persoon mag deze app niet gebruiken vanwege een leeftijdsregel.',
  50015: 'Er was toestemming nodig in verband met de leeftijdsgroep van de persoon.',
  80012: 'Het account mag zich alleen op bepaalde uren aanmelden, en dit was daarbuiten.',
  50002: 'Het netwerk van de organisatie staat alleen aanmelden bij bepaalde organisaties toe.',
  500021: 'Toegang tot de andere organisatie is tegengehouden door een beperking van het netwerk.',
  500022: 'Toegang tot de organisatie is tegengehouden door een beperking van het netwerk.',
  500212: 'De eigen organisatie van de persoon staat aanmelden bij die andere organisatie niet toe.',
  500213: 'De andere organisatie laat mensen van deze organisatie niet toe.',
} as const satisfies SameNames<typeof english>;
