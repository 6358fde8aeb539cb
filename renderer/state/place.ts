// Where the officer is: home, one of the five steps of a case, or a package that belongs to no case.
import type { presetNames } from '../../shared/ipc/preset-names.ts';

/** The five stages, in name and order those of the engine (design §3). */
export const steps = ['collect', 'review', 'redact', 'package', 'verify'] as const;
export type Step = (typeof steps)[number];

/** The exact thing that a link leads to: a record, a field, a selection. */
export type Target = {
  readonly recordId?: string;
  readonly path?: string;
  readonly preset?: (typeof presetNames)[number];
  readonly filter?: string;
  /** A package that was just made. */
  readonly fileId?: string;
};

export type Place =
  | { readonly kind: 'home' }
  /** Every case is closed, and nothing of any is on the screen. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'case'; readonly caseId: string; readonly step: Step; readonly target: Target }
  | { readonly kind: 'check-package'; readonly fileId: string | null };
