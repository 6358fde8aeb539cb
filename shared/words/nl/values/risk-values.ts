// In Dutch: what Microsoft concluded about risk. `hidden` means that the licence does not show the conclusion.
import type { riskValues as english } from '../../en/values/risk-values.ts';
import type { SameNames } from '../../same-names.ts';

const none = 'Niets opgemerkt.';
const hidden = 'Microsoft heeft hier een conclusie, maar de licentie van de organisatie laat die niet zien.';
const future = 'Een nieuwere waarde die de koppeling met het logboek niet noemde.';

export const riskValues = {
  riskLevel: {
    none,
    low: 'Laag: kleine aanwijzingen voor iets ongebruikelijks.',
    medium: 'Gemiddeld: duidelijke aanwijzingen voor iets ongebruikelijks.',
    high: 'Hoog: sterke aanwijzingen dat een ander zich aanmeldde.',
    hidden,
    unknownFutureValue: future,
  },
  riskState: {
    none,
    atRisk: 'Gezien als risico, en nog niet opgehelderd.',
    confirmedCompromised: 'Een beheerder heeft bevestigd dat een ander toegang had.',
    confirmedSafe: 'Bevestigd als veilig.',
    dismissed: 'Een beheerder heeft het risico terzijde gelegd.',
    remediated: 'Opgelost, bijvoorbeeld met een nieuw wachtwoord of een tweede verificatie.',
    unknownFutureValue: future,
  },
  riskDetail: {
    none: 'Er is niets met een risico gedaan.',
    hidden,
    adminConfirmedAccountSafe: 'Een beheerder heeft bevestigd dat het account veilig is.',
    adminConfirmedAgentCompromised: 'Een beheerder heeft bevestigd dat een softwareagent is overgenomen.',
    adminConfirmedAgentSafe: 'Een beheerder heeft bevestigd dat een softwareagent veilig is.',
    adminConfirmedServicePrincipalCompromised:
      'Een beheerder heeft bevestigd dat het account van een app is overgenomen.',
    adminConfirmedSigninCompromised: 'Een beheerder heeft bevestigd dat deze aanmelding van een ander was.',
    adminConfirmedSigninSafe: 'Een beheerder heeft bevestigd dat deze aanmelding in orde was.',
    adminConfirmedUserCompromised: 'Een beheerder heeft bevestigd dat een ander het account gebruikte.',
    adminDismissedAllRiskForServicePrincipal:
      'Een beheerder heeft alle risico’s van het account van een app terzijde gelegd.',
    adminDismissedAllRiskForUser: 'Een beheerder heeft alle risico’s van het account terzijde gelegd.',
    adminDismissedRiskForAgent: 'Een beheerder heeft het risico van een softwareagent terzijde gelegd.',
    adminDismissedRiskForSignIn: 'Een beheerder heeft het risico van deze aanmelding terzijde gelegd.',
    adminGeneratedTemporaryPassword: 'Een beheerder heeft een tijdelijk wachtwoord uitgegeven.',
    aiConfirmedSigninSafe: 'De automatische controle van Microsoft vond deze aanmelding in orde.',
    m365DAdminDismissedDetection: 'Een beheerder heeft de melding in de beveiligingsportal terzijde gelegd.',
    microsoftRevokedSessions: 'Microsoft heeft alle sessies van het account beëindigd.',
    userChangedPasswordOnPremises: 'De persoon heeft het wachtwoord in het bedrijfsnetwerk gewijzigd.',
    userPassedMFADrivenByRiskBasedPolicy:
      'De persoon heeft de tweede verificatie gegeven waar een risicoregel om vroeg.',
    userPerformedSecuredPasswordChange: 'De persoon heeft het wachtwoord na verificatie gewijzigd.',
    userPerformedSecuredPasswordReset: 'De persoon heeft het wachtwoord na verificatie opnieuw ingesteld.',
    unknownFutureValue: future,
  },
  riskEventType: {
    adminConfirmedUserCompromised: 'Een beheerder heeft gemeld dat een ander het account gebruikte.',
    anonymizedIPAddress: 'Het adres hoort bij een dienst die verbergt waar iemand is, zoals Tor of een VPN.',
    generic: 'Iets ongebruikelijks; de licentie laat niet zien wat.',
    investigationsThreatIntelligence: 'Het patroon past bij bekende aanvallen.',
    investigationsThreatIntelligenceSigninLinked: 'Het patroon van deze aanmelding past bij bekende aanvallen.',
    leakedCredentials: 'De naam en het wachtwoord zijn in een openbaar datalek gevonden.',
    maliciousIPAddress: 'Het adres is bekend van aanvallen.',
    maliciousIPAddressValidCredentialsBlockedIP:
      'Er kwam een juist wachtwoord van een adres dat bekend is van aanvallen.',
    malwareInfectedIPAddress: 'Het adres had contact met machines van criminelen.',
    mcasImpossibleTravel: 'Twee plaatsen lagen te ver uiteen voor de tijd ertussen.',
    mcasSuspiciousInboxManipulationRules: 'Er zijn verdachte regels in het postvak gemaakt.',
    suspiciousIPAddress: 'Het adres zag er op dat moment verdacht uit.',
    unfamiliarFeatures: 'Plaats, apparaat of netwerk waren ongebruikelijk voor dit account.',
    unlikelyTravel: 'Twee plaatsen lagen te ver uiteen voor de tijd ertussen.',
    unknownFutureValue: future,
  },
} as const satisfies SameNames<typeof english>;
