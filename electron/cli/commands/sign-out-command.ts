// `signet sign-out`: forgets the officer's account.
import { ok } from '../../../shared/result.ts';
import { signOut } from '../../flow/sign-out.ts';
import type { Command } from '../command.ts';

export const signOutCommand: Command = {
  name: 'sign-out',
  says: "Forgets the officer's account, and the tenant and application that the settings remember.",
  options: {},
  run: async ({ surroundings }) => {
    const { forgot } = signOut(surroundings.home);
    return ok({
      exit: 0,
      json: { forgot },
      lines: [
        'No account is kept: on the command line tokens live in memory, and are gone when a command ends.',
        forgot.length === 0 ? 'The settings remember no tenant.' : `Forgotten in the settings: ${forgot.join(', ')}.`,
        'Your browser has a session of its own at the login page; sign out there too on a shared computer.',
      ],
    });
  },
};
