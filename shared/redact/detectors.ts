// The detector net over free text (design §7): what belongs to somebody else is masked without asking, and listed.

import { isMaskedByMicrosoft } from '../model/masked-by-microsoft.ts';
import { isObjectId } from '../model/subject.ts';
import { findAddresses, homeAddressOf, plainForm } from './detect-addresses.ts';
import { createNameSearch } from './detect-names.ts';
import { createOwnerSearch } from './detect-owners.ts';
import { findPhones } from './detect-phones.ts';
import { type DetectedSpan, mergeSpans, type Span } from './span.ts';

/** What is known of people, as the flow has it from the case. Case does not matter. */
export type KnownPeople = {
  readonly subject: {
    readonly objectId: string | null;
    /** Sign-in names and addresses, former ones too. */
    readonly names: readonly string[];
    readonly displayNames: readonly string[];
    readonly phones: readonly string[];
  };
  /** Display names of other people, from quarantined records or given by the officer. */
  readonly otherNames: readonly string[];
};

export type Detectors = {
  /** In order, not overlapping. `typed`: the whole text is what somebody typed as sign-in name. */
  readonly find: (text: string, typed: boolean) => readonly DetectedSpan[];
  /** One of the person's names, addresses or ids, whole text. */
  readonly isSubject: (text: string) => boolean;
};

/** Texts repeat a great deal from record to record; when this many were seen, the memory starts anew. */
const rememberedTexts = 20_000;

/** Anything but letters, digits and the usual marks of a plain name: only then is the slower comparison worth it. */
const mayHideName = /[^A-Za-z0-9@._ -]/;

export function createDetectors(people: KnownPeople): Detectors {
  const { subject } = people;
  const ownNames = new Set([...subject.names, ...subject.displayNames].map(plainForm));
  if (subject.objectId !== null) ownNames.add(subject.objectId.toLowerCase());
  const ownPhones = subject.phones.map((phone) => phone.replace(/\D/g, '')).filter((digits) => digits.length >= 7);
  const searchNames = createNameSearch(people.otherNames, subject.displayNames);
  const searchOwners = createOwnerSearch([...subject.names, ...subject.displayNames]);
  const isOwnPhone = (digits: string) => ownPhones.some((phone) => sameNumber(phone, digits));
  const isOwnPlain = (plain: string) => ownNames.has(plain) || ownNames.has(homeAddressOf(plain) ?? plain);
  // Quotation marks and the like are allowed in an address, and yet mostly stand around one.
  const isOwnAddress = (plain: string) => isOwnPlain(plain) || isOwnPlain(plain.replace(/^[^\p{L}\p{N}]+/u, ''));

  function inText(text: string): readonly DetectedSpan[] {
    const spans: DetectedSpan[] = [];
    const own: Span[] = [];
    for (const { start, end, plain } of findAddresses(text)) {
      if (isOwnAddress(plain)) own.push({ start, end });
      else spans.push({ start, end, kind: 'address' });
    }
    for (const { start, end, digits } of findPhones(text)) {
      if (!isOwnPhone(digits)) spans.push({ start, end, kind: 'phone' });
    }
    for (const { start, end } of searchNames(text)) {
      // A name inside the person's own address is part of the person's own name.
      if (!own.some((span) => span.start < end && start < span.end)) spans.push({ start, end, kind: 'name' });
    }
    for (const { start, end } of searchOwners(text)) spans.push({ start, end, kind: 'name' });
    return mergeSpans(spans);
  }

  function typedName(text: string): readonly DetectedSpan[] {
    const plain = plainForm(text.trim());
    if (plain === '' || isOwnAddress(plain) || isMaskedByMicrosoft(text.trim())) return [];
    const [first] = inText(text);
    if (first !== undefined) return [{ start: 0, end: text.length, kind: first.kind }];
    if (isOwnPhone(plain.replace(/\D/g, '')) && /^[\d+() ./-]+$/.test(plain)) return [];
    if (findAddresses(text).length > 0) return [];
    return [{ start: 0, end: text.length, kind: isObjectId(plain) ? 'address' : 'credential' }];
  }

  const remembered = [new Map<string, readonly DetectedSpan[]>(), new Map<string, readonly DetectedSpan[]>()] as const;
  return {
    isSubject: (text) => ownNames.has(text.toLowerCase()) || (mayHideName.test(text) && isOwnAddress(plainForm(text))),
    find: (text, typed) => {
      const memory = remembered[typed ? 1 : 0];
      const known = memory.get(text);
      if (known !== undefined) return known;
      if (memory.size >= rememberedTexts) memory.clear();
      const spans = typed ? typedName(text) : inText(text);
      memory.set(text, spans);
      return spans;
    },
  };
}

/** A national form ends like the international one. */
function sameNumber(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 7 && long.endsWith(short.replace(/^0/, ''));
}
