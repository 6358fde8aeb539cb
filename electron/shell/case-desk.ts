// The surroundings of the use cases in a case host: the case that it holds, the machine's clock, and nobody to ask. What runs
// long gets surroundings of its own (ipc/case/operations).
import { join } from 'node:path';
import { appError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { realEffects } from '../effects.ts';
import type { Surroundings } from '../flow/surroundings.ts';
import type { CaseErrand } from './host-errands.ts';

/** What opening, making and purging a case need. */
export function deskOf({ home, scryptLogN }: Pick<CaseErrand, 'home' | 'scryptLogN'>): Surroundings {
  // Whoever asks for a secret here was not given one: that is a bug of the host, and refused like a wrong one.
  const unasked = async () => fail(appError('CASE_WRONG_PASSPHRASE'));
  return {
    effects: realEffects,
    home,
    face: 'app',
    passphrase: unasked,
    signerSecret: unasked,
    report: () => undefined,
    cancelling: { listen: (work) => work(new AbortController().signal) },
    officer: {
      isThere: false,
      openBrowser: () => Promise.reject(new Error('nobody is there')),
      showDeviceCode: () => undefined,
      explainPermission: () => undefined,
      confirmPerson: async () => false,
      keyPassphrase: unasked,
    },
    ...(scryptLogN === undefined ? {} : { scryptLogN }),
  };
}

/**
 * On the case that is held open. An invented case has a home of its own, so that its signer and settings never mix with the
 * real ones.
 */
export function surroundingsOf(given: Omit<CaseErrand, 'how'>, open: OpenCase, isInvented: boolean): Surroundings {
  const home = isInvented ? demoHome(given.home, given.caseId) : given.home;
  return { ...deskOf({ ...given, home }), held: { folder: given.folder, open } };
}

/** Signer and settings of one invented case. */
export function demoHome(home: string, caseId: string): string {
  return join(home, 'demo', caseId);
}
