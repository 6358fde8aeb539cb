// One event of the invented month, before it is written as a Graph record.
import type { App } from './apps.ts';
import type { Device } from './devices.ts';
import type { Outcome } from './outcomes.ts';
import type { Place } from './places.ts';

export type SignInEvent = {
  readonly id: string;
  /** As it stands in the record, with 0 to 8 digits of a second. */
  readonly createdDateTime: string;
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  readonly person: { readonly objectId: string; readonly userPrincipalName: string; readonly displayName: string };
  /** What was typed, where it differs from the UPN. */
  readonly typed: string;
  readonly typedKind: string | null;
  readonly interactive: boolean;
  readonly app: App;
  readonly device: Device;
  readonly place: Place;
  readonly ipAddress: string;
  readonly outcome: Outcome;
  readonly correlationId: string;
  readonly sessionId: string;
};
