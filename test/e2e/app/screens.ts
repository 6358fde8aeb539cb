// Every screen of the app in the order of one walk: one invented case that is prepared once, and one case of a real tenant.
import { checkScreens } from './check-screens.ts';
import { collectScreens } from './collect-screens.ts';
import { firstScreens } from './home-screens.ts';
import { lastScreens } from './last-screens.ts';
import { packageScreens } from './package-screens.ts';
import { redactScreens } from './redact-screens.ts';
import { reviewScreens } from './review-screens.ts';
import type { Screen } from './tour.ts';

export const screens: readonly Screen[] = [
  ...firstScreens,
  ...collectScreens,
  ...reviewScreens,
  ...redactScreens,
  ...packageScreens,
  ...checkScreens,
  ...lastScreens,
];
