// One plain sentence for a sign-in, to the person whose account it was: when, what, with what, where, and how it was proved.
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { textAt } from '../model/sign-in-record.ts';
import { aadstsOutcome } from './aadsts-outcome.ts';
import { aadstsWords } from './aadsts-word.ts';
import { recordSentenceWords as en, type RecordSentenceWords } from './en/record-sentence-words.ts';
import { explainCode } from './explain.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import { recordSentenceWords as nl } from './nl/record-sentence-words.ts';

const wordsIn: Readonly<Record<'en' | 'nl', RecordSentenceWords>> = { en, nl };

export type SentenceOptions = {
  readonly language: Language;
  /** IANA name of the case's time zone. */
  readonly timeZone: string;
  /** `other` where the record is not the subject's, or nobody can tell. */
  readonly whose: 'subject' | 'other';
};

/**
 * "3 May 08:12: you opened Outlook on a Windows PC near Lyon; a second factor was asked and accepted." Names stand in it as the
 * record has them, so whoever shows it escapes it.
 */
export function recordSentence(record: JsonObject, { language, timeZone, whose }: SentenceOptions): string {
  const words = wordsIn[language];
  const code = errorCodeOf(record);
  const outcome = code === null ? 'unknown' : aadstsOutcome(code);
  const isByApp = getOwn(record, 'isInteractive') === false;
  const acts = whose === 'other' ? words.byOther : isByApp ? words.byApp : words.byPerson;
  const where = { device: deviceIn(record, words), place: placeIn(record, words) };
  const told = fillFacts(acts[outcome], { app: nonEmpty(textAt(record, ['appDisplayName'])) ?? words.noApp, ...where });
  // In some languages device and place stand before the verb's end, in others behind; where the words do not say, behind.
  const act = acts[outcome].includes('{place}') ? told : `${told}${where.device}${where.place}`;
  const proof = proofOf(record, outcome);
  const when = momentIn(textAt(record, ['createdDateTime']), timeZone, words.locale);
  const sentence = `${when === null ? act : `${when}: ${act}`}${proof === null ? '' : `; ${words.proofs[proof]}`}.`;
  return code === null || code === 0 ? sentence : `${sentence} ${reasonOf(code, language, words)}`;
}

function errorCodeOf(record: JsonObject): number | null {
  const status = getOwn(record, 'status');
  const code = status !== undefined && isJsonObject(status) ? getOwn(status, 'errorCode') : undefined;
  return typeof code === 'number' ? code : null;
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

function reasonOf(code: number, language: Language, words: RecordSentenceWords): string {
  return aadstsWords[language].has(code) ? explainCode(code, language).says : fillFacts(words.unknownCode, { code });
}

function momentIn(written: string | undefined, timeZone: string, locale: string): string | null {
  const instant = Date.parse(written ?? '');
  if (Number.isNaN(instant)) return null;
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month')} ${part('hour')}:${part('minute')}`;
}

const systems = [
  ['windows', /^windows/i],
  ['mac', /^mac/i],
  ['linux', /^linux/i],
  ['apple', /^(ios|ipados)/i],
  ['android', /^android/i],
  ['chrome', /^chrome ?os/i],
] as const;

function deviceIn(record: JsonObject, words: RecordSentenceWords): string {
  const system = nonEmpty(textAt(record, ['deviceDetail', 'operatingSystem']));
  if (system === null) return '';
  const kind = systems.find(([, pattern]) => pattern.test(system))?.[0] ?? 'other';
  return fillFacts(words.devices[kind], { system });
}

function placeIn(record: JsonObject, words: RecordSentenceWords): string {
  const town = nonEmpty(textAt(record, ['location', 'city']));
  if (town !== null) return fillFacts(words.nearTown, { town });
  const code = nonEmpty(textAt(record, ['location', 'countryOrRegion']));
  return code === null ? '' : fillFacts(words.inCountry, { country: countryIn(code, words) });
}

function countryIn(code: string, words: RecordSentenceWords): string {
  if (!/^[A-Z]{2}$/i.test(code)) return code;
  const upper = code.toUpperCase();
  if (Object.hasOwn(words.countries, upper)) return words.countries[upper] ?? code;
  return new Intl.DisplayNames(words.locale, { type: 'region' }).of(upper) ?? code;
}

/** What Microsoft writes where an earlier proof was carried in the token, and where one proof is as good as two. */
const carried = /satisfied by claim in the token|previously satisfied/i;
const strong = /satisfied by strong authentication|passkey|fido2|windows hello|x\.509/i;

function proofOf(record: JsonObject, outcome: string): keyof RecordSentenceWords['proofs'] | null {
  const requirement = textAt(record, ['authenticationRequirement']);
  const steps = stepsOf(record);
  const seconds = steps.filter((step) => /^secondary/i.test(textOf(step, 'authenticationStepRequirement')));
  if (seconds.some((step) => getOwn(step, 'succeeded') === true)) return 'accepted';
  if (seconds.length > 0) return 'refused';
  if (requirement === 'singleFactorAuthentication') return outcome === 'success' && steps.length > 0 ? 'single' : null;
  if (requirement !== 'multiFactorAuthentication') return null;
  const held = [
    textAt(record, ['status', 'additionalDetails']) ?? '',
    ...steps
      .filter((step) => getOwn(step, 'succeeded') === true)
      .flatMap((step) => [textOf(step, 'authenticationMethod'), textOf(step, 'authenticationStepResultDetail')]),
  ];
  if (held.some((text) => carried.test(text))) return 'earlier';
  if (held.some((text) => strong.test(text))) return 'strong';
  // A sign-in that failed before the second factor may never have come to ask for it.
  return outcome === 'failure' ? null : 'asked';
}

function stepsOf(record: JsonObject): readonly JsonObject[] {
  const steps: JsonValue = getOwn(record, 'authenticationDetails') ?? null;
  return Array.isArray(steps) ? steps.filter(isJsonObject) : [];
}

function textOf(step: JsonObject, name: string): string {
  const value = getOwn(step, name);
  return typeof value === 'string' ? value : '';
}
