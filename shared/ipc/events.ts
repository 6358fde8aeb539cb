// What the window is told without asking. Progress comes at most ten times a second (issue 4 §1); counts only, never a value of a record.
import type { PersonCard } from '../model/person-card.ts';
import type { Progress } from '../model/progress.ts';
import type { PermissionAsked } from '../words/en/permission-words.ts';
import type { EventName } from './channels.ts';

export type ProgressStep =
  /** Another collection from the same tenant is under way; `ahead` of this one. */
  { readonly kind: 'queued'; readonly ahead: number } | Progress;

export const menuCommands = ['home', 'lock', 'find', 'next-step', 'previous-step', 'refresh'] as const;

export type EventPayloads = {
  readonly progress: { readonly operationId: string; readonly caseId: string | null; readonly step: ProgressStep };
  /** `url` is shown, never opened by the window. */
  readonly 'device-code': {
    readonly operationId: string;
    readonly url: string;
    readonly code: string;
    readonly minutes: number;
  };
  readonly 'confirm-person': { readonly operationId: string; readonly caseId: string; readonly card: PersonCard };
  readonly permission: { readonly operationId: string; readonly permission: PermissionAsked };
  /** Something was added to the case: so many records since this was last told; 0 where only what is known of it changed. */
  readonly 'case-changed': { readonly caseId: string; readonly newRecords: number };
  readonly 'case-host-stopped': { readonly caseId: string };
  readonly locked: Readonly<Record<string, never>>;
  readonly menu: { readonly command: (typeof menuCommands)[number] };
};

/** Fails to compile where an event has no payload. */
export type EventPayload<E extends EventName> = EventPayloads[E];
