// The child's end of the line: answers calls, asks main, tells of events. What a call throws becomes IPC_INTERNAL without its text.
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail } from '../../shared/result.ts';
import { createPending, type FromHost, type ToHost } from './host-messages.ts';
import type { HostPort } from './host-port.ts';

export type HostLine = {
  /** Asks main; resolves with its answer. */
  readonly ask: (name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly tell: (name: string, payload: unknown) => void;
  /** Ends this process. */
  readonly end: () => void;
};

export type HostWork = {
  readonly call: (name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly cancel: (operationId: string) => void;
};

/** @param say writes where whoever looks for a fault reads it */
export function serveHost(port: HostPort, makeWork: (line: HostLine) => HostWork, say: (text: string) => void): void {
  const pending = createPending();
  const send = (message: FromHost) => port.send(message);
  const work = makeWork({
    ask: (name, input) =>
      new Promise((resolve) => {
        const id = pending.add(resolve);
        send({ kind: 'ask', id, name, input });
      }),
    tell: (name, payload) => send({ kind: 'event', name, payload }),
    end: port.end,
  });

  async function answer(id: number, name: string, input: unknown): Promise<void> {
    let answered: Answer<unknown>;
    try {
      answered = await work.call(name, input);
    } catch (error) {
      answered = incident(error, say);
    }
    send({ kind: 'answer', id, answer: answered });
  }

  port.onMessage((received) => {
    // Both ends are ours, so the shape is known.
    const message = received as ToHost;
    if (message.kind === 'call') void answer(message.id, message.name, message.input);
    else if (message.kind === 'cancel') work.cancel(message.operationId);
    else pending.settle(message.id, message.answer);
  });
}

/** A bug. Its stack holds code places, its message may hold a value of a record and is left out (design §8). */
function incident(error: unknown, say: (text: string) => void): Answer<never> {
  const id = randomUUID().slice(0, 8);
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : [];
  say(`signet: incident ${id}\n${frames.slice(0, 8).join('\n')}\n`);
  return fail({ code: 'IPC_INTERNAL', facts: { incident: id } });
}
