// One catalogue per language. A Dutch text that is missing does not compile: every Dutch file has the type of its English one.
import { collectText as collectEn } from './en/collect-text.ts';
import { frameText as frameEn } from './en/frame-text.ts';
import { homeText as homeEn } from './en/home-text.ts';
import { collectText as collectNl } from './nl/collect-text.ts';
import { frameText as frameNl } from './nl/frame-text.ts';
import { homeText as homeNl } from './nl/home-text.ts';

const en = { frame: frameEn, home: homeEn, collect: collectEn };
const nl: Texts = { frame: frameNl, home: homeNl, collect: collectNl };

export type Texts = typeof en;

export const texts: Readonly<Record<'en' | 'nl', Texts>> = { en, nl };
