// One catalogue per language. A Dutch text that is missing does not compile: every Dutch file has the type of its English one.
import { collectText as collectEn } from './en/collect-text.ts';
import { frameText as frameEn } from './en/frame-text.ts';
import { homeText as homeEn } from './en/home-text.ts';
import { packageText as packageEn } from './en/package-text.ts';
import { recordText as recordEn } from './en/record-text.ts';
import { redactText as redactEn } from './en/redact-text.ts';
import { reviewText as reviewEn } from './en/review-text.ts';
import { tableText as tableEn } from './en/table-text.ts';
import { verifyText as verifyEn } from './en/verify-text.ts';
import { collectText as collectNl } from './nl/collect-text.ts';
import { frameText as frameNl } from './nl/frame-text.ts';
import { homeText as homeNl } from './nl/home-text.ts';
import { packageText as packageNl } from './nl/package-text.ts';
import { recordText as recordNl } from './nl/record-text.ts';
import { redactText as redactNl } from './nl/redact-text.ts';
import { reviewText as reviewNl } from './nl/review-text.ts';
import { tableText as tableNl } from './nl/table-text.ts';
import { verifyText as verifyNl } from './nl/verify-text.ts';

const en = {
  frame: frameEn,
  home: homeEn,
  collect: collectEn,
  review: reviewEn,
  record: recordEn,
  table: tableEn,
  redact: redactEn,
  packaging: packageEn,
  verify: verifyEn,
};
const nl: Texts = {
  frame: frameNl,
  home: homeNl,
  collect: collectNl,
  review: reviewNl,
  record: recordNl,
  table: tableNl,
  redact: redactNl,
  packaging: packageNl,
  verify: verifyNl,
};

export type Texts = typeof en;

export const texts: Readonly<Record<'en' | 'nl', Texts>> = { en, nl };
