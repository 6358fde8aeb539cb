// The officer at a terminal: opens the login page, shows a device code, asks whether this is the person. Questions go to stderr.
import { createInterface } from 'node:readline/promises';
import { appError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import { officerWords } from '../../shared/words/officer-words.ts';
import type { Officer } from '../flow/surroundings.ts';
import { openBrowser } from './open-browser.ts';
import { askSecret } from './passphrase.ts';
import { personLines } from './person-lines.ts';

/** @param beforeSaying ends a line of progress that is still being redrawn. */
export function createOfficerAtTerminal(beforeSaying: () => void): Officer {
  const say = (line: string) => {
    beforeSaying();
    process.stderr.write(`${line}\n`);
  };
  return {
    isThere: process.stdin.isTTY === true && process.stderr.isTTY === true,
    openBrowser: async (url) => {
      say('Opening the login page in your browser. If none opens, copy this address into one on this computer:');
      say(`  ${url}`);
      await openBrowser(url);
    },
    showDeviceCode: ({ url, code, minutes }) => {
      say(`Open ${url} in any browser and type the code ${code} (good for ${minutes} minutes).`);
    },
    explainPermission: (permission) => say(officerWords.en.permissions[permission]),
    confirmPerson: async (card) => {
      for (const line of personLines(card)) say(line);
      const reader = createInterface({ input: process.stdin, output: process.stderr });
      try {
        const answer = await reader.question('Is this the person whose sign-ins are asked for? Type yes to go on: ');
        return answer.trim().toLowerCase() === 'yes';
      } finally {
        reader.close();
      }
    },
    keyPassphrase: async () => {
      beforeSaying();
      const file = process.env.SIGNET_KEY_PASSPHRASE_FILE;
      if ((file === undefined || file === '') && process.stdin.isTTY !== true)
        return fail(appError('CLI_NO_PASSPHRASE'));
      return askSecret(file, "Passphrase of the application's private key: ");
    },
  };
}
