// One question to the host that a component shows the answer of; asked again when its input changes or `reload` is called.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Channel } from '../../shared/ipc/channels.ts';
import type { Calls, Input, Output } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { bridge } from '../bridge.ts';

export type Asked<T> =
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: T | null; readonly error: IpcError };

/**
 * @param input null asks nothing yet.
 * While an answer is awaited the one before stays in `value`, so that nothing flickers.
 */
export function useCall<C extends Channel>(
  channel: C,
  input: Input<C> | null,
): Asked<Output<C>> & { readonly reload: () => void } {
  const [asked, setAsked] = useState<Asked<Output<C>>>({ state: 'loading', value: null });
  const [times, setTimes] = useState(0);
  const latest = useRef(0);
  const key = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`, which is a new object each time; `times` asks again
  useEffect(() => {
    if (input === null) return;
    const mine = ++latest.current;
    setAsked((before) => ({ state: 'loading', value: before.value }));
    void callOf(channel)(input).then((answer) => {
      if (mine !== latest.current) return;
      setAsked((before) =>
        answer.ok
          ? { state: 'ready', value: answer.value }
          : { state: 'failed', value: before.value, error: answer.error },
      );
    });
  }, [channel, key, times]);
  const reload = useCallback(() => setTimes((count) => count + 1), []);
  return { ...asked, reload };
}

/** The bridge's function for a channel, with its own types. */
export function callOf<C extends Channel>(channel: C): Calls<C>[C] {
  return bridge.calls[channel] as Calls<C>[C];
}
