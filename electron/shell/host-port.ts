// The child's way to main: Electron's utilityProcess (`process.parentPort`), or Node's child_process.fork (`process.send`).
// The one file of a host that knows which of them it is; it imports neither.

export type HostPort = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Ends this process. */
  readonly end: () => void;
};

type ParentPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
};

/** @param end ends the process. Throws where this process is nobody's child. */
export function parentPort(end: () => void): HostPort {
  // Electron, process.parentPort: only in a utility process; Node's typings do not know it.
  const utility = (process as { parentPort?: ParentPort }).parentPort;
  if (utility !== undefined) {
    return {
      send: (message) => utility.postMessage(message),
      onMessage: (listener) => utility.on('message', ({ data }) => listener(data)),
      end,
    };
  }
  if (process.send === undefined) throw new Error('a host is started by the app');
  // Whoever started it is gone: nobody will ask again, and the case must not stay locked. Electron ends its children itself.
  process.once('disconnect', end);
  return {
    send: (message) => {
      // With a callback a pipe that broke just now is told there, not thrown as nobody's error (Node, subprocess.send).
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => process.on('message', listener),
    end,
  };
}
