// Main's end of the line to a child process: calls with numbers, events and questions coming back. However the child ends,
// every call that waits is answered CASE_HOST_STOPPED (design §3).
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail } from '../../shared/result.ts';
import { createPending, type FromHost, type ToHost } from './host-messages.ts';
import type { HostProcess } from './platform.ts';

export type HostCalls = {
  readonly call: (name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly cancel: (operationId: string) => void;
  readonly kill: () => void;
  readonly hasEnded: () => boolean;
};

export type HostListener = {
  readonly onEvent: (name: string, payload: unknown) => void;
  /** Must not throw. */
  readonly onAsk: (name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly onEnd: () => void;
};

export function callHost(host: HostProcess, { onEvent, onAsk, onEnd }: HostListener): HostCalls {
  const pending = createPending();
  let ended = false;
  const send = (message: ToHost) => host.send(message);
  host.onMessage((received) => {
    const message = received as FromHost;
    if (message.kind === 'answer') pending.settle(message.id, message.answer);
    else if (message.kind === 'event') onEvent(message.name, message.payload);
    else
      void onAsk(message.name, message.input)
        .catch((): Answer<never> => fail({ code: 'IPC_INTERNAL' }))
        .then((answer) => send({ kind: 'reply', id: message.id, answer }));
  });
  host.onExit(() => {
    ended = true;
    pending.settleAll(fail({ code: 'CASE_HOST_STOPPED' }));
    onEnd();
  });
  return {
    call: (name, input) =>
      ended
        ? Promise.resolve(fail({ code: 'CASE_HOST_STOPPED' }))
        : new Promise((resolve) => {
            const id = pending.add(resolve);
            send({ kind: 'call', id, name, input });
          }),
    cancel: (operationId) => send({ kind: 'cancel', operationId }),
    kill: host.kill,
    hasEnded: () => ended,
  };
}
