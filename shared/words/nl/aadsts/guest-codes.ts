// In Dutch: codes about guests, personal accounts and several organisations.
import type { guestCodes as english } from '../../en/aadsts/guest-codes.ts';
import type { SameNames } from '../../same-names.ts';

export const guestCodes = {
  50014: 'De uitnodiging als gast was nog niet afgerond.',
  50020: 'Dit account komt van elders en is niet voor de organisatie uitgenodigd.',
  50059: 'Het was niet duidelijk voor welke organisatie de aanmelding was.',
  50128: 'Het deel achter het @-teken hoort bij geen bekende organisatie.',
  50160: 'De aanmelding is doorgestuurd naar een andere organisatie.',
  50200: 'De organisatie van buiten wordt hier niet aanvaard.',
  50202: 'De persoon is in de organisatie nog niet bekend en moest eerst instemmen.',
  500200: 'Er is een persoonlijk Microsoft-account gebruikt, maar de app aanvaardt alleen werk- of schoolaccounts.',
  500202: 'Een account van deze soort kan voor deze app niet worden gebruikt.',
  500204: 'Een persoonlijk Microsoft-account kan voor deze app niet worden gebruikt.',
  500208: 'Het deel achter het @-teken past niet bij deze soort account.',
  500211: 'Dit account komt van elders en is niet uitgenodigd.',
  500571: 'Het gastaccount is uitgeschakeld.',
  500141: 'De uitnodiging is aanvaard, maar de aanmelding was elders begonnen.',
  500142: 'De uitnodiging is aanvaard; de aanmelding ging van daar verder.',
  51000: 'Een functie die deze aanmelding nodig heeft is uitgeschakeld.',
  51001: 'De aanvraag zei niet bij welke organisatie die hoort.',
  90002: 'Er is geen organisatie met deze naam of dit nummer gevonden.',
  90019: 'Het was niet duidelijk voor welke organisatie de aanvraag was.',
  90038: 'De organisatie hoort bij een andere nationale cloud; de aanmelding is daarheen gestuurd.',
  90043: 'De aanmelding is door een andere nationale cloud uitgegeven.',
  90051: 'De nationale cloud die in de aanvraag staat is niet geldig.',
  90084: 'Gastaccounts zijn hier niet toegestaan.',
  90088: 'Het e-mailadres hoort bij een domein dat hier niet is toegestaan.',
  90123: 'De dienst die het account kent weigerde het te bevestigen.',
  90125: 'De ingevoerde naam is hier niet bekend.',
  1003034: 'De organisatie aanvaardt deze soort persoonlijk account niet.',
} as const satisfies SameNames<typeof english>;
