// In Dutch: why one permission more is asked for, said before the login page is.
import type { PermissionAsked } from '../en/permission-words.ts';

export const permissionWords: Readonly<Record<PermissionAsked, string>> = {
  'User.Read.All':
    'Om de persoon in de directory te vinden, met elke naam die de persoon heeft of had, moet Signet gebruikersaccounts kunnen lezen (User.Read.All). Zonder dit recht wordt alleen naar de ingevoerde naam gevraagd, en kunnen aanmeldingen onder een andere naam ontbreken.',
  'Directory.Read.All':
    'Microsoft Graph zoekt de licentie van de tenant op voordat het aanmeldingen geeft, en wil daarvoor dat deze toepassing de directory mag lezen (Directory.Read.All).',
  'Policy.Read.ConditionalAccess':
    'De aanmeldingen komen zonder de toegangsregels (voorwaardelijke toegang) die erop zijn toegepast. Om die mee te nemen moet Signet het beleid kunnen lezen (Policy.Read.ConditionalAccess), en moet uw account een rol hebben zoals Beveiligingslezer (Security Reader).',
};
