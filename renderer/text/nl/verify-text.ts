// Dutch texts of checking a package.
import type { verifyText as english } from '../en/verify-text.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('nl-NL');

export const verifyText: typeof english = {
  heading: 'Controleer een pakket',
  says: 'Elk Signet-pakket: is het zoals het is ondertekend, en wie tekende het? Een dossier of netwerk is niet nodig.',
  choose: 'Kies pakket',
  drop: 'of sleep het hierheen',
  expected: 'Vingerafdruk die u verwacht (als u die kent)',
  expectedHint:
    'SHA-256 van het certificaat van de ondertekenaar, zoals de afzender die bekendmaakt. Anders is alleen de eigen sleutel van deze installatie bekend.',
  expectedBad: 'Een vingerafdruk heeft 64 hexadecimale cijfers.',
  checking: 'Bezig met controleren',
  another: 'Controleer een ander pakket',
  file: 'Bestand',
  signer: 'Ondertekend door',
  signedAt: (when) => `op ${when}, zegt de ondertekenaar`,
  validity: (from, to) => `Certificaat geldig van ${from} tot ${to}`,
  fingerprint: 'Vingerafdruk',
  fingerprintWords: 'Om voor te lezen',
  compare: 'Vergelijk deze vingerafdruk met die van de afzender, langs een andere weg dan het pakket kwam.',
  contents: (records, values, left) =>
    `${number(records)} ${plural(records, 'record', 'records')}, op ${number(values)} ${plural(values, 'plaats', 'plaatsen')} iets achtergehouden, ${number(left)} ${plural(left, 'record', 'records')} weggelaten.`,
  madeFor: 'Over',
  madeBy: 'Beantwoord door',
  madeAt: 'Verzegeld op',
  findings: 'Bevindingen',
  severities: { refuses: 'Weigert', caution: 'Let op', note: 'Opmerking' },
  records: 'Records in het pakket',
  recordLabel: 'Record zoals uitgeleverd',
  noContents: 'De inhoud wordt niet getoond: wat veranderd is, is geen bewijs.',
  byHand: 'Controleer het zonder Signet',
  byHandSays: 'Met gereedschap dat elke Linux of macOS heeft; VERIFY.txt in het pakket zegt hetzelfde.',
  withheld: (count) => `${number(count)} achtergehouden`,
  whatWithheld: 'Hier achtergehouden',
};
