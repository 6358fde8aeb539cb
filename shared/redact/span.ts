// Stretches of a text that are to be masked, and the masking itself.
import type { FindingKind } from '../words/en/redact-words.ts';

/** UTF-16 positions, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

export type DetectedSpan = Span & { readonly kind: FindingKind };

/** Sorted by position; of spans that overlap, one that covers both and carries what the first one carried. */
export function mergeSpans<T extends Span>(spans: readonly T[]): readonly T[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const merged: T[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
  }
  return merged;
}

/** `spans` as {@link mergeSpans} gives them. */
export function maskSpans(text: string, spans: readonly Span[], marker: string): string {
  let masked = '';
  let at = 0;
  for (const span of spans) {
    masked += text.slice(at, span.start) + marker;
    at = span.end;
  }
  return masked + text.slice(at);
}
