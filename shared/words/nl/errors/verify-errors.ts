// In Dutch: the expected errors of "verify", where the file could not be examined at all.
import type { verifyErrors as english } from '../../en/errors/verify-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const verifyErrors = {
  VERIFY_FILE_MISSING: {
    says: 'Er is geen bestand op {file}.',
    todo: 'Controleer het pad en voer de opdracht opnieuw uit.',
  },
  VERIFY_FILE_UNREADABLE: {
    says: 'Het bestand {file} kan niet worden gelezen ({reason}).',
    todo: 'Controleer dat het een gewoon bestand is en dat u het mag lezen.',
  },
  VERIFY_NOT_A_ZIP: {
    says: 'Het bestand {file} is geen ZIP-bestand, dus kan het geen Signet-pakket zijn.',
    todo: 'Controleer dat u het pakket zelf hebt, niet een pagina erover of een versleutelde kopie.',
  },
  VERIFY_PACKAGE_DAMAGED: {
    says: 'Het pakket {file} overtreedt een regel voor pakketten ({finding}).',
    todo: 'Voer er `verify` op uit voor de hele lijst, en maak het pakket opnieuw.',
  },
  VERIFY_TRUST_UNREADABLE: {
    says: 'Vertrouwd certificaat nummer {number} is geen X.509-certificaat in PEM of DER.',
    todo: 'Geef het certificaat op van de organisatie die ondertekent, als .pem-, .crt- of .cer-bestand.',
  },
  VERIFY_FINGERPRINT_MALFORMED: {
    says: 'De verwachte vingerafdruk is geen SHA-256-vingerafdruk.',
    todo: 'Geef 64 hexadecimale tekens op; dubbele punten, spaties en hoofdletters maken niet uit.',
  },
} as const satisfies SameNames<typeof english>;
