// Sources that were begun and never ended: what a crash or a kill leaves behind, told when the case is opened (issue vocabulary: design §4).
import type { JournalEntry } from '../../shared/model/journal.ts';

export type SourceEntry = Extract<JournalEntry, { readonly kind: 'source' }>;

/** A file that broke off counts as settled once it was read to its end later; a tenant is never at its end. */
export function interruptedSources(journal: readonly JournalEntry[]): readonly SourceEntry[] {
  const ended = new Set(journal.flatMap((entry) => (entry.kind === 'source-end' ? [entry.sourceId] : [])));
  const sources = journal.filter((entry) => entry.kind === 'source');
  const isSettled = (broken: SourceEntry, place: number) =>
    sources
      .slice(place + 1)
      .some(
        (later) => ended.has(later.sourceId) && later.sourceKind === broken.sourceKind && later.name === broken.name,
      );
  return sources.filter(
    (source, place) => source.sourceKind === 'file' && !ended.has(source.sourceId) && !isSettled(source, place),
  );
}
