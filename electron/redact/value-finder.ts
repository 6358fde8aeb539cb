// Searches texts for a few hundred thousand values at once, for the check before writing (design §6). Ids and times, which are
// most of the texts that are searched, can only show values made of the same few characters: those are asked on their own.
import type { Finder, Hit } from '../../shared/redact/encoders.ts';
import { shortestSearchedLength } from '../../shared/redact/marker.ts';
import type { WithheldValue } from '../../shared/redact/withheld-value.ts';
import { fold } from './fold-text.ts';
import { GuidNeedles } from './guid-needles.ts';
import { NeedleTable } from './needle-table.ts';

/** A number can be grouped in other ways. The few digits of an id or of Base64 are no number: other ids hold them by chance. */
const numberLike = /^[\d\s().+/:,-]+$/;
/** Fewer digits than these stand in too many ids. */
const shortestDigits = 8;

/** Folded values that a GUID may hold beside a whole one; those that a time may hold. */
const partOfGuid = /^[0-9a-f-]{6,35}$/;
const partOfTime = /^[0-9tz:.+-]{6,51}$/;
const timeLetters = new Uint8Array(0x80);
for (const letter of '0123456789TtZz:.+-') timeLetters[letter.charCodeAt(0)] = 1;

/**
 * Case does not matter. Values of fewer than six characters and words of `ignore` are not searched. A number of eight digits
 * or more is found by its digits alone as well. Hits come in order of position; values that overlap are all found.
 */
export function createValueFinder(values: Iterable<WithheldValue>, ignore: ReadonlySet<string>): Finder {
  const forms = needlesOf(values, new Set([...ignore].map(fold)));
  const { needles, owners } = forms;
  if (needles.length === 0) return () => [];
  const everything = new NeedleTable(needles, owners);
  const guids = new GuidNeedles(needles, owners);
  const guidParts = tableOf(forms, partOfGuid);
  const timeParts = tableOf(forms, partOfTime);
  return (text) => {
    if (isTimeLike(text)) return timeParts.search(text);
    const whole = guids.search(text);
    if (whole === null) return everything.search(text);
    const parts = guidParts.search(text);
    return parts.length === 0 ? whole : whole.length === 0 ? parts : [...parts, ...whole].sort(byPlace);
  };
}

function byPlace(one: Hit, other: Hit): number {
  return one.start - other.start || one.end - other.end;
}

/** True for a text of nothing but the letters of times, as long as one: no value with another letter stands in it. */
function isTimeLike(text: string): boolean {
  const { length } = text;
  if (length < 16 || length > 51 || text.charCodeAt(4) !== 45) return false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f || timeLetters[code] === 0) return false;
  }
  return true;
}

type Forms = { readonly needles: readonly string[]; readonly owners: readonly string[] };

function tableOf({ needles, owners }: Forms, wanted: RegExp): NeedleTable {
  const parts: string[] = [];
  const partOwners: string[] = [];
  for (const [number, needle] of needles.entries()) {
    if (!wanted.test(needle)) continue;
    parts.push(needle);
    partOwners.push(owners[number] as string);
  }
  return new NeedleTable(parts, partOwners);
}

/** The folded texts to look for, and of each the value that it is a form of. Values that differ in case only are both found. */
function needlesOf(values: Iterable<WithheldValue>, ignored: ReadonlySet<string>): Forms {
  const needles: string[] = [];
  const owners: string[] = [];
  for (const { text } of values) {
    if (text.length < shortestSearchedLength) continue;
    const folded = fold(text);
    if (ignored.has(folded)) continue;
    needles.push(folded);
    owners.push(text);
    if (!numberLike.test(folded)) continue;
    const digits = folded.replace(/\D+/g, '');
    if (digits.length < shortestDigits || digits === folded) continue;
    needles.push(digits);
    owners.push(text);
  }
  return { needles, owners };
}
