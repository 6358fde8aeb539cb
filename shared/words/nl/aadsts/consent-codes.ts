// In Dutch: codes about permission, what an app may see or do, and who has to agree.
import type { consentCodes as english } from '../../en/aadsts/consent-codes.ts';
import type { SameNames } from '../../same-names.ts';

export const consentCodes = {
  52004: 'De persoon had er niet mee ingestemd het account met LinkedIn te verbinden.',
  65001: 'De app had nog geen toestemming; de persoon of een beheerder is gevraagd in te stemmen.',
  65002: 'Twee diensten zijn niet ingesteld om samen te werken.',
  65004: 'De persoon heeft geweigerd wat de app vroeg.',
  65005: 'De app vroeg om een toestemming die niet bestaat of niet is ingesteld.',
  650011: 'De app had nog geen toestemming; iemand moet eerst instemmen.',
  650051: 'De app kon niet aan de organisatie worden toegevoegd.',
  650052: 'De app heeft een dienst nodig die de organisatie niet heeft.',
  650053: 'De app vroeg om een toestemming die de dienst niet kent.',
  650054: 'De app vroeg om een dienst die is verwijderd of niet beschikbaar is.',
  650056: 'De app is verkeerd ingesteld, of niemand heeft met de toestemmingen ingestemd.',
  650057: 'De app vroeg om een dienst die niet op de lijst van die app staat.',
  90008: 'De app heeft geen toestemming gekregen voor de dienst waar die om vroeg.',
  90093: 'De persoon mag de gevraagde toestemming niet geven.',
  90094: 'Alleen een beheerder kan instemmen met wat deze app vraagt.',
  90095: 'Alleen een beheerder kan instemmen; de persoon kon een verzoek sturen.',
  90096: 'Alleen een beheerder kan instemmen met wat deze app vraagt.',
  90097: 'Er ging iets mis terwijl een beheerder toestemming gaf.',
  90099: 'De app is in deze organisatie niet toegestaan.',
  900941: 'Alleen een beheerder kan instemmen, omdat de app als riskant wordt gezien.',
  900942: 'Een beheerder moet instemmen voordat deze app kan worden gebruikt.',
  50204: 'De persoon van buiten had de privacyverklaring van de organisatie niet aanvaard.',
  50206: 'Niemand heeft ingestemd met de verbinding met het andere apparaat.',
  90135: 'De persoon heeft besloten niet verder te gaan met de aanmelding.',
  90137: 'De persoon heeft er niet mee ingestemd een digitaal bewijs af te geven.',
} as const satisfies SameNames<typeof english>;
