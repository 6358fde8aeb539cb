// Calls in both directions between the process of the double and the test that holds the browser: names, copied values, one answer each.

export type LinkPort = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** Each end states the types of its own functions; the link only carries, so that they are as narrow as can be to it. */
type Table = Readonly<Record<string, (...given: never[]) => unknown>>;

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly given: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown };

/** `call` rejects with the text of what the other end threw. */
export function createLink(port: LinkPort, table: Table): (name: string, ...given: unknown[]) => Promise<unknown> {
  const waiting = new Map<number, (ok: boolean, value: unknown) => void>();
  let last = 0;

  async function answer(id: number, name: string, given: readonly unknown[]): Promise<void> {
    try {
      // The other end calls a function by its name with what that takes.
      const value = await table[name]?.(...(given as never[]));
      port.send({ kind: 'answer', id, ok: true, value });
    } catch (error) {
      port.send({ kind: 'answer', id, ok: false, value: error instanceof Error ? error.message : String(error) });
    }
  }

  port.onMessage((received) => {
    const message = received as Message;
    if (message.kind === 'call') void answer(message.id, message.name, message.given);
    else {
      waiting.get(message.id)?.(message.ok, message.value);
      waiting.delete(message.id);
    }
  });

  return (name, ...given) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, (ok, value) => (ok ? resolve(value) : reject(new Error(String(value)))));
      port.send({ kind: 'call', id, name, given });
    });
}
