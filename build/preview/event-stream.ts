// What the page is told without asking, as server-sent events (WHATWG HTML §9.2): one line of JSON each.
import type { ServerResponse } from 'node:http';

export type EventStream = {
  readonly join: (response: ServerResponse) => void;
  readonly leave: (response: ServerResponse) => void;
  readonly send: (event: string, payload: unknown) => void;
  readonly close: () => void;
};

export function createEventStream(): EventStream {
  const listeners = new Set<ServerResponse>();
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      listeners.add(response);
    },
    leave: (response) => listeners.delete(response),
    send(event, payload) {
      // JSON has no line break outside its texts, and escapes them inside.
      const line = `data: ${JSON.stringify({ event, payload })}\n\n`;
      for (const response of listeners) response.write(line);
    },
    close() {
      for (const response of listeners) response.end();
      listeners.clear();
    },
  };
}
