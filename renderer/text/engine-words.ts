// The engine's words as the interface uses them: codes in, sentences in the officer's language out. All texts stand in shared/words.
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { EventClass, NotAsked } from '../../shared/model/coverage.ts';
import type { CoverageVerdict, LeakVerdict, PackageVerdict } from '../../shared/model/verdict.ts';
import { coverageWords } from '../../shared/words/coverage-sentences.ts';
import { errorWords } from '../../shared/words/en/error-words.ts';
import { ipcErrors } from '../../shared/words/en/errors/ipc-errors.ts';
import type { PermissionAsked } from '../../shared/words/en/permission-words.ts';
import type { FindingKind, OverRedactionKind } from '../../shared/words/en/redact-words.ts';
import { wordsOfErrorInApp } from '../../shared/words/error-sentence.ts';
import { labelOfField } from '../../shared/words/field-label.ts';
import type { Language } from '../../shared/words/language.ts';
import { officerWords } from '../../shared/words/officer-words.ts';
import { reasonLabel } from '../../shared/words/reason-words.ts';

/** A code that this window does not know is shown as it is; it can only come from a newer engine. */
export function errorInWords(error: IpcError, language: Language): { readonly says: string; readonly todo: string } {
  return isKnown(error) ? wordsOfErrorInApp(error, language) : { says: error.code, todo: '' };
}

function isKnown({ code }: IpcError): boolean {
  return Object.hasOwn(errorWords, code) || Object.hasOwn(ipcErrors, code);
}

export function eventClassInWords(eventClass: EventClass, language: Language): string {
  return coverageWords[language].eventClassWords[eventClass];
}

export function coverageVerdictInWords(verdict: CoverageVerdict, language: Language): string {
  return coverageWords[language].coverageVerdictWords[verdict];
}

export function leakVerdictInWords(verdict: string, language: Language): string {
  return coverageWords[language].leakVerdictWords[verdict as LeakVerdict] ?? verdict;
}

export function packageVerdictInWords(verdict: PackageVerdict, language: Language): string {
  return coverageWords[language].packageVerdictWords[verdict];
}

export function notAskedInWords(code: NotAsked, language: Language): string {
  return coverageWords[language].notAskedWords[code];
}

export function permissionInWords(permission: PermissionAsked, language: Language): string {
  return officerWords[language].permissions[permission];
}

export function overRedactionInWords(kind: OverRedactionKind, language: Language): string {
  return officerWords[language].warnings[kind];
}

export function detectorInWords(kind: FindingKind, language: Language): string {
  return officerWords[language].findings[kind];
}

/** `OTHER_PERSON` as "Other person"; a policy's own code is only spaced out. */
export function reasonInWords(reason: string, language: Language): string {
  const label = reasonLabel(reason, language);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** `a.b[*].c` under its short heading. */
export function fieldLabelInWords(path: string, language: Language): string {
  return labelOfField(path, language);
}
