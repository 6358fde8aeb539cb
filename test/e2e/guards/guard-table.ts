// Every guard of the app's shell, in the order of docs/security-guards.md.
import { borderGuards } from './border-guards.ts';
import type { Guard } from './guard.ts';
import { lifeGuards } from './life-guards.ts';
import { pageGuards } from './page-guards.ts';
import { sessionGuards } from './session-guards.ts';
import { startGuards } from './start-guards.ts';
import { windowGuards } from './window-guards.ts';

/** Heading and guards. */
export const guardGroups: readonly (readonly [heading: string, guards: readonly Guard[]])[] = [
  ['Start', startGuards],
  ['Session and navigation', sessionGuards],
  ['Window', windowGuards],
  ['Page and preload', pageGuards],
  ['Border', borderGuards],
  ['Lock, quit, self-check', lifeGuards],
];

export const guards: readonly Guard[] = guardGroups.flatMap(([, list]) => list);
