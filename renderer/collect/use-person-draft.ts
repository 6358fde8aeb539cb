// Whom the officer names: begins with what the case knows already, and is sent as typed.
import { useState } from 'react';
import { useOpenCase } from '../state/session.tsx';

export type PersonDraft = {
  readonly subject: string;
  readonly alsoKnownAs: string;
  readonly change: (news: { readonly subject?: string; readonly alsoKnownAs?: string }) => void;
  /** Null while nobody is named. */
  readonly asked: { readonly subject: string; readonly alsoKnownAs: readonly string[] } | null;
};

export function usePersonDraft(): PersonDraft {
  const { status } = useOpenCase();
  const known = status.subject;
  const [draft, setDraft] = useState({
    subject: known?.objectId ?? known?.names[0] ?? status.inventedPerson ?? '',
    alsoKnownAs: known === null ? '' : known.names.slice(known.objectId === null ? 1 : 0).join(', '),
  });
  const subject = draft.subject.trim();
  const names = draft.alsoKnownAs
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    ...draft,
    change: (news) => setDraft((before) => ({ ...before, ...news })),
    asked: subject === '' ? null : { subject, alsoKnownAs: names },
  };
}
