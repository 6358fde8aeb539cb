// In Dutch: findings about what is in a package, the set of files, their hashes, the manifest, the counts.
import type { contentFindings as english } from '../../en/findings/content-findings.ts';
import type { SameNames } from '../../same-names.ts';
import { askAgain, askTheSigner, doNotUnpack } from './refusal-advice.ts';

export const contentFindings = {
  VERIFY_SIGNATURE_MISSING: {
    says: 'Het pakket is niet ondertekend: het handtekeningbestand ontbreekt.',
    todo: askTheSigner,
  },
  VERIFY_SIGNED_LIST_MISSING: { says: 'De lijst van ondertekende bestanden ontbreekt.', todo: askTheSigner },
  VERIFY_MANIFEST_MISSING: { says: 'Het bestand `manifest.json` ontbreekt.', todo: askAgain },
  VERIFY_HASH_LIST_MISSING: { says: 'Het bestand `manifest-sha256.txt` ontbreekt.', todo: askAgain },
  VERIFY_SIGN_INS_MISSING: { says: 'Het bestand `sign-ins.json` ontbreekt.', todo: askAgain },
  VERIFY_META_FILE_TOO_LARGE: { says: 'Het bestand {entry} is groter dan zo’n bestand ooit is.', todo: doNotUnpack },
  VERIFY_UNLISTED_ENTRY: { says: 'Er is een bestand toegevoegd dat niet is ondertekend: {entry}', todo: doNotUnpack },
  VERIFY_UNLISTED_IN_META_INF: {
    says: 'Er is een bestand toegevoegd aan de handtekeningmap van het pakket: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_LISTED_ENTRY_MISSING: { says: 'Er is een ondertekend bestand weggehaald: {entry}', todo: askAgain },
  VERIFY_ENTRY_CHANGED: { says: 'Het bestand {entry} is na de ondertekening gewijzigd.', todo: askAgain },
  VERIFY_SIGNED_LIST_SYNTAX: { says: 'De lijst van ondertekende bestanden is geen juiste XML.', todo: askTheSigner },
  VERIFY_SIGNED_LIST_DTD: {
    says: 'De lijst van ondertekende bestanden legt eigen entiteiten vast, en dat is een aanval.',
    todo: askTheSigner,
  },
  VERIFY_SIGNED_LIST_FORM: {
    says: 'De lijst van ondertekende bestanden heeft een onverwacht onderdeel ({part}).',
    todo: askTheSigner,
  },
  VERIFY_SIGNED_LIST_DIGEST_METHOD: {
    says: 'De lijst van ondertekende bestanden gebruikt een hash die niet wordt aanvaard ({algorithm}).',
    todo: askTheSigner,
  },
  VERIFY_SIGNED_LIST_TWICE: {
    says: 'De lijst van ondertekende bestanden noemt een bestand dubbel: {entry}',
    todo: askTheSigner,
  },
  VERIFY_MANIFEST_SYNTAX: { says: 'Het bestand `manifest.json` is geen juiste JSON.', todo: askTheSigner },
  VERIFY_MANIFEST_DUPLICATE_KEY: {
    says: 'In het bestand `manifest.json` staat een naam dubbel, zodat programma’s het verschillend lezen.',
    todo: askTheSigner,
  },
  VERIFY_MANIFEST_FORM: {
    says: 'Het bestand `manifest.json` heeft niet de bekende vorm (bij {place}).',
    todo: askTheSigner,
  },
  VERIFY_MANIFEST_FILES: {
    says: 'Het bestand `manifest.json` en de lijst van ondertekende bestanden zijn het oneens over {entry}.',
    todo: askTheSigner,
  },
  VERIFY_HASH_LIST_FORM: {
    says: 'Het bestand `manifest-sha256.txt` heeft niet de bekende vorm (regel {line}).',
    todo: askTheSigner,
  },
  VERIFY_HASH_LIST_DIFFERS: {
    says: 'Het bestand `manifest-sha256.txt` en de lijst van ondertekende bestanden zijn het oneens over {entry}.',
    todo: askTheSigner,
  },
  VERIFY_SIGN_INS_SYNTAX: {
    says: 'Het bestand `sign-ins.json` is geen juiste JSON (record {record}).',
    todo: askTheSigner,
  },
  VERIFY_SIGN_INS_DUPLICATE_KEY: {
    says: 'In het bestand `sign-ins.json` staat een naam dubbel (record {record}), zodat programma’s het verschillend lezen.',
    todo: askTheSigner,
  },
  VERIFY_SIGN_INS_FORM: {
    says: 'Het bestand `sign-ins.json` heeft niet de bekende vorm (record {record}).',
    todo: askTheSigner,
  },
  VERIFY_RECORD_IDS: {
    says: 'De records in `sign-ins.json` zijn niet die waarvan het manifest de id’s telt.',
    todo: askTheSigner,
  },
  VERIFY_TIMES_DIFFER: {
    says: 'Het manifest is gemaakt op {createdAt}, maar de handtekening zegt {signingTime}.',
    todo: askTheSigner,
  },
  VERIFY_COUNTS_DIFFER: {
    says: 'Het manifest telt {expected} {what}, maar in `sign-ins.json` staan er {found}.',
    todo: askTheSigner,
  },
} as const satisfies SameNames<typeof english>;
