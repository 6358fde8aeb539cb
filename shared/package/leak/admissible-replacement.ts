// Whether what stands in the place of a withheld value is what its operator leaves there, whatever type and length it has.
import type { JsonValue } from '../../model/json.ts';
import { shortMarker, withheldMarker } from '../../redact/marker.ts';
import type { Operator } from '../../redact/policy.ts';
import type { LeakFindingCode } from '../../words/en/leak-words.ts';
import type { AliasLedger } from './alias-ledger.ts';
import { isCoarser } from './coarser.ts';

/** The fault, or null. `source` and `delivered` are already known to differ. */
export function faultOfReplacement(
  operator: Exclude<Operator, 'keep'>,
  source: JsonValue,
  delivered: JsonValue,
  aliases: AliasLedger,
): LeakFindingCode | null {
  if (operator === 'remove') return delivered === null ? null : 'LEAK_REPLACEMENT';
  if (operator === 'generalise') {
    if (typeof source !== 'string' && typeof source !== 'number') return 'LEAK_REPLACEMENT';
    if (delivered !== null && typeof delivered !== 'string' && typeof delivered !== 'number') return 'LEAK_REPLACEMENT';
    return isCoarser(source, delivered) ? null : 'LEAK_REPLACEMENT';
  }
  if (typeof source !== 'string' || typeof delivered !== 'string') return 'LEAK_REPLACEMENT';
  if (operator === 'mask') return isMasked(source, delivered) ? null : 'LEAK_REPLACEMENT';
  const noted = aliases.note(source, delivered);
  if (noted === 'fits') return null;
  return noted === 'no-alias' ? 'LEAK_REPLACEMENT' : 'LEAK_ALIAS';
}

/** The marker for the whole, or the source with stretches of at least one character replaced by the marker. */
function isMasked(source: string, delivered: string): boolean {
  return [withheldMarker, shortMarker].some(
    (marker) => delivered.includes(marker) && isSourceWithGaps(source, delivered.split(marker)),
  );
}

/** `pieces` stand in `source` in their order, the first at its start, the last at its end, something between each two. */
function isSourceWithGaps(source: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  if (!source.startsWith(first) || !source.endsWith(last)) return false;
  const end = source.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    // The earliest place leaves the most room for the rest.
    const found = source.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at < end;
}
