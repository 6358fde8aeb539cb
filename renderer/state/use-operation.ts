// One long piece of work at the host: started by a click, shows progress, can be cancelled, ends with a value or an error.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Channel } from '../../shared/ipc/channels.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { ProgressStep } from '../../shared/ipc/events.ts';
import type { Answer, IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';
import { callOf } from './use-call.ts';

/** Channels that run as an operation. */
export type OperationChannel = {
  [C in Channel]: Input<C> extends { readonly operationId: string }
    ? C extends 'operation.cancel' | 'collect.answerPerson'
      ? never
      : C
    : never;
}[Channel];

export type OperationState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly operationId: string; readonly step: ProgressStep | null }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: IpcError };

export type Operation<C extends OperationChannel> = {
  readonly state: OperationState<Output<C>>;
  readonly start: (input: Omit<Input<C>, 'operationId'>) => Promise<Answer<Output<C>>>;
  readonly cancel: () => void;
  readonly reset: () => void;
};

export function useOperation<C extends OperationChannel>(channel: C): Operation<C> {
  const [state, setState] = useState<OperationState<Output<C>>>({ kind: 'idle' });
  const running = useRef<string | null>(null);

  useEffect(
    () =>
      bridge.on('progress', ({ operationId, step }) => {
        if (operationId === running.current) setState({ kind: 'running', operationId, step });
      }),
    [],
  );

  const start = useCallback(
    async (input: Omit<Input<C>, 'operationId'>) => {
      const operationId = crypto.randomUUID();
      running.current = operationId;
      setState({ kind: 'running', operationId, step: null });
      const answer = await callOf(channel)({ ...input, operationId } as Input<C>);
      if (running.current === operationId) {
        running.current = null;
        setState(answer.ok ? { kind: 'done', value: answer.value } : { kind: 'failed', error: answer.error });
      }
      return answer;
    },
    [channel],
  );
  const cancel = useCallback(() => {
    const operationId = running.current;
    if (operationId !== null) void bridge.calls['operation.cancel']({ operationId });
  }, []);
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, start, cancel, reset };
}
