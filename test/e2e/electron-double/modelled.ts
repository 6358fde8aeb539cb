// Makes one module or object of the double: what is modelled answers, anything else throws, so that nothing passes by being ignored.
import type { EventEmitter } from 'node:events';

const emitterMembers = [
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'removeAllListeners',
  'emit',
  'listenerCount',
  'listeners',
] as const;

/**
 * @param name as Electron's documentation writes it, for the message
 * @param members the modelled part of `T`, with Electron's own types
 * @param events where listeners go; without it the object has no events
 */
export function modelled<T extends object, K extends keyof T>(
  name: string,
  members: Pick<T, K>,
  events?: EventEmitter,
): T {
  const bound =
    events === undefined ? {} : Object.fromEntries(emitterMembers.map((one) => [one, boundTo(events, one)]));
  const known: Record<string | symbol, unknown> = Object.defineProperties(
    bound,
    Object.getOwnPropertyDescriptors(members),
  );
  const guarded = new Proxy(known, {
    get: (target, key) => {
      // Asked by await and by consoles, not by the app.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      if (key in target) return target[key];
      throw new Error(`electron double: ${name}.${key} is not modelled`);
    },
    set: (_target, key) => {
      throw new Error(`electron double: setting ${name}.${String(key)} is not modelled`);
    },
  });
  // The proxy answers for the members of T that are modelled and throws for the rest, which is what T means here.
  return guarded as unknown as T;
}

function boundTo(events: EventEmitter, member: (typeof emitterMembers)[number]): unknown {
  return (events[member] as (...given: unknown[]) => unknown).bind(events);
}
