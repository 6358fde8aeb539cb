// One collection at a time per tenant, whatever the number of cases: Microsoft's limit holds for the application and tenant
// together (Graph, throttling-limits), so two at once would only wait for each other.

export type CollectionTurns = {
  /** Resolves when it is this operation's turn, or when it was ended while it waited. */
  readonly take: (tenantId: string, operationId: string) => Promise<void>;
  /** Gives the turn back, or leaves the queue. Harmless for what has neither. */
  readonly end: (operationId: string) => void;
};

type Place = { readonly operationId: string; readonly begin: () => void };

/** @param isQueued told who waits and how many are before it, again whenever that changes. */
export function createCollectionTurns(isQueued: (operationId: string, ahead: number) => void): CollectionTurns {
  const queues = new Map<string, Place[]>();
  return {
    take: (tenantId, operationId) =>
      new Promise((resolve) => {
        const queue = queues.get(tenantId) ?? [];
        queues.set(tenantId, queue);
        queue.push({ operationId, begin: resolve });
        if (queue.length === 1) resolve();
        else isQueued(operationId, queue.length - 1);
      }),
    end: (operationId) => {
      for (const [tenantId, queue] of queues) {
        const at = queue.findIndex((place) => place.operationId === operationId);
        if (at < 0) continue;
        for (const { begin } of queue.splice(at, 1)) begin();
        if (at === 0) queue[0]?.begin();
        for (let ahead = Math.max(1, at); ahead < queue.length; ahead += 1) {
          const waiting = queue[ahead];
          if (waiting !== undefined) isQueued(waiting.operationId, ahead);
        }
        if (queue.length === 0) queues.delete(tenantId);
      }
    },
  };
}
