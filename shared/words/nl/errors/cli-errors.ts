// In Dutch: what can be wrong with a command line before any work starts.
import type { cliErrors as english } from '../../en/errors/cli-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const cliErrors = {
  CLI_UNKNOWN_COMMAND: { says: 'Er is geen opdracht "{command}".', todo: 'Voer "signet --help" uit voor de lijst.' },
  CLI_BAD_ARGUMENT: {
    says: 'De opdracht klopt niet: {problem}.',
    todo: 'Voer "signet {command} --help" uit voor wat die aanneemt.',
  },
  CLI_MISSING_OPTION: { says: '{option} is nodig.', todo: 'Voer "signet {command} --help" uit voor wat die aanneemt.' },
  CLI_EMPTY_OPTION: { says: '{option} heeft een lege waarde.', todo: 'Geef een waarde op, of laat de optie weg.' },
  CLI_NOT_ONE_OF: { says: '{option} moet een van deze zijn: {allowed}.', todo: 'Kies er een van.' },
  CLI_MISSING_OPERAND: {
    says: '{operand} ontbreekt.',
    todo: 'Voer "signet {command} --help" uit voor wat die aanneemt.',
  },
  CLI_CHOOSE_ONE: { says: 'Er is precies één van {options} nodig.', todo: 'Geef er één op.' },
  CLI_BAD_NUMBER: {
    says: '{option} moet een geheel getal van {least} tot en met {most} zijn.',
    todo: 'Geef zo’n getal op.',
  },
  CLI_BAD_DATE: {
    says: '{option} moet een datum zijn zoals 2026-05-31.',
    todo: 'Schrijf jaar, maand en dag met koppeltekens.',
  },
  CLI_NO_PASSPHRASE: {
    says: 'De wachtzin van het dossier is nodig, en er is geen terminal om die te vragen.',
    todo: 'Zet die in een bestand dat alleen u kunt lezen en laat SIGNET_PASSPHRASE_FILE naar dat bestand wijzen.',
  },
  CLI_NO_SIGNER_PASSWORD: {
    says: 'Het wachtwoord van het ondertekenbestand is nodig, en er is geen terminal om dat te vragen.',
    todo: 'Zet het in een bestand en noem dat bestand met --password-file.',
  },
  CLI_PASSPHRASE_FILE: {
    says: 'Het bestand waar SIGNET_PASSPHRASE_FILE naar wijst kan niet worden gelezen of is leeg.',
    todo: 'Controleer het pad en of het bestand van u is; de eerste regel is de wachtzin.',
  },
  CLI_PASSPHRASE_SHORT: {
    says: 'De wachtzin is korter dan {least} tekens.',
    todo: 'Kies een langere, bijvoorbeeld vijf willekeurige woorden.',
  },
  CLI_PASSPHRASES_DIFFER: {
    says: 'De twee wachtzinnen zijn niet gelijk.',
    todo: 'Voer de opdracht opnieuw uit en typ twee keer dezelfde.',
  },
  CLI_FILE_UNREADABLE: { says: '{file} kan niet worden gelezen.', todo: 'Controleer het pad en of u het mag lezen.' },
  CLI_FOLDER_NOT_EMPTY: { says: 'De map {folder} is niet leeg.', todo: 'Noem een nieuwe of een lege map.' },
  CLI_PURGE_NOT_CONFIRMED: {
    says: 'Vernietigen maakt het dossier voorgoed onleesbaar, daarom moet het twee keer worden gezegd.',
    todo: 'Voeg --yes toe als u dat wilt.',
  },
  CLI_CANCELLED: {
    says: 'Geannuleerd.',
    todo: 'Wat is opgeslagen blijft opgeslagen; voer de opdracht opnieuw uit om verder te gaan.',
  },
  CLI_BAD_TIME: {
    says: '{option} is geen tijd die maar op één manier te lezen is.',
    todo: 'Schrijf een dag zoals 2026-10-01 (het begin ervan in UTC), of een moment met tijdzone zoals 2026-10-01T08:00Z of 2026-10-01T10:00+02:00.',
  },
} as const satisfies SameNames<typeof english>;
