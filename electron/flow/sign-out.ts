// Use case: forget who signed in. Tokens of the command line never outlive a command; what the settings remember goes too.
import { forgetSettings } from './settings.ts';

/** Names of the settings that were forgotten. */
export function signOut(home: string): { readonly forgot: readonly string[] } {
  return { forgot: forgetSettings(home, ['tenant', 'clientId']) };
}
