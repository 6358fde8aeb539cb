// What runs long in a case host: each operation under the id that the window chose, with its own progress, its own cancel and
// its own question about the person.

import { appError } from '../../../shared/errors.ts';
import type { EventName } from '../../../shared/ipc/channels.ts';
import type { EventPayload, ProgressStep } from '../../../shared/ipc/events.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import { fail } from '../../../shared/result.ts';
import type { Officer, Surroundings } from '../../flow/surroundings.ts';
import { createProgressGate } from '../../shell/progress-gate.ts';
import type { AskMain, TellMain } from './ask-main.ts';
import type { HeldCase } from './held-case.ts';
import { shown } from './shown-error.ts';

export type Operations = {
  readonly operate: HeldCase['operate'];
  readonly cancel: (operationId: string) => void;
  /** False where nobody asked. */
  readonly answerPerson: (operationId: string, isThePerson: boolean) => boolean;
  readonly running: () => number;
  /** Cancels all and waits until they have ended. */
  readonly endAll: () => Promise<void>;
};

type Desk = {
  readonly caseId: string;
  readonly surroundings: Surroundings;
  readonly ask: AskMain;
  readonly tell: TellMain;
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  /** Called after each step and at the end: the case may have grown. */
  readonly looked: () => void;
};

type Running = {
  readonly controller: AbortController;
  readonly ended: Promise<unknown>;
  answer: ((isThePerson: boolean) => void) | null;
};

export function createOperations({ caseId, surroundings, ask, tell, emit, looked }: Desk): Operations {
  const all = new Map<string, Running>();

  function officerFor(operationId: string, signal: AbortSignal): Officer {
    return {
      isThere: true,
      openBrowser: async (url) => {
        const opened = await ask('main.openAuthorize', { operationId, url });
        if (!opened.ok) throw new Error('the browser was not opened');
      },
      showDeviceCode: (code) => emit('device-code', { operationId, ...code }),
      explainPermission: (permission) => emit('permission', { operationId, permission }),
      confirmPerson: (card) =>
        new Promise((resolve) => {
          const running = all.get(operationId);
          if (running === undefined || signal.aborted) return resolve(false);
          signal.addEventListener('abort', () => resolve(false), { once: true });
          running.answer = resolve;
          emit('confirm-person', { operationId, caseId, card });
        }),
      // Certificates are the command line's way; the app has none.
      keyPassphrase: async () => fail(appError('COLLECT_CERTIFICATE_NOT_READABLE')),
    };
  }

  async function run<T>(
    operationId: string,
    { signal }: AbortController,
    work: (own: Surroundings) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const gate = createProgressGate<ProgressStep>((step) => {
      emit('progress', { operationId, caseId, step });
      looked();
    });
    const own: Surroundings = {
      ...surroundings,
      signal,
      report: gate.push,
      cancelling: { listen: (listening) => listening(signal) },
      officer: officerFor(operationId, signal),
      takeTurn: async (tenantId) => {
        const endTurn = () => tell('host.endTurn', { operationId });
        // A cancelled one leaves the queue, and the collection ends by itself.
        signal.addEventListener('abort', endTurn, { once: true });
        if (!signal.aborted) await ask('main.takeTurn', { operationId, tenantId });
        return endTurn;
      },
    };
    try {
      const done = await work(own);
      return signal.aborted && !done.ok ? fail({ code: 'CANCELLED' }) : shown(done);
    } catch (error) {
      if (signal.aborted && error === signal.reason) return fail({ code: 'CANCELLED' });
      throw error;
    } finally {
      gate.finish();
    }
  }

  return {
    operate: async <T>(operationId: string, work: (own: Surroundings) => Promise<Answer<T>>): Promise<Answer<T>> => {
      // The window made the id up, and used it twice.
      if (all.has(operationId)) return fail({ code: 'IPC_BAD_INPUT' });
      const controller = new AbortController();
      const ended = Promise.withResolvers<void>();
      all.set(operationId, { controller, ended: ended.promise, answer: null });
      tell('host.running', { running: all.size });
      try {
        return await run(operationId, controller, work);
      } finally {
        all.delete(operationId);
        ended.resolve();
        tell('host.running', { running: all.size });
        looked();
      }
    },
    cancel: (operationId) => all.get(operationId)?.controller.abort(),
    answerPerson: (operationId, isThePerson) => {
      const running = all.get(operationId);
      if (running === undefined || running.answer === null) return false;
      running.answer(isThePerson);
      running.answer = null;
      return true;
    },
    running: () => all.size,
    endAll: async () => {
      const waiting = [...all.values()];
      for (const { controller } of waiting) controller.abort();
      await Promise.allSettled(waiting.map(({ ended }) => ended));
    },
  };
}
