// The queue of collections: one at a time per tenant, whoever waits hears how many are before them.
import { describe, expect, it } from 'vitest';
import { createCollectionTurns } from '../../../electron/shell/collection-turns.ts';

function queue() {
  const queued: [string, number][] = [];
  const begun: string[] = [];
  const turns = createCollectionTurns((operationId, ahead) => queued.push([operationId, ahead]));
  const take = (tenantId: string, operationId: string) =>
    void turns.take(tenantId, operationId).then(() => begun.push(operationId));
  /** Lets promises that are settled call back. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { queued, begun, turns, take, settled };
}

describe('the turns of a tenant', () => {
  it('come one after the other', async () => {
    const { begun, queued, turns, take, settled } = queue();
    for (const operationId of ['a', 'b', 'c']) take('contoso', operationId);
    await settled();
    expect(begun).toEqual(['a']);
    expect(queued).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
    turns.end('a');
    await settled();
    expect(begun).toEqual(['a', 'b']);
    expect(queued.slice(2)).toEqual([['c', 1]]);
    turns.end('b');
    turns.end('c');
    take('contoso', 'd');
    await settled();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are no concern of another tenant', async () => {
    const { begun, queued, take, settled } = queue();
    take('contoso', 'a');
    take('fabrikam', 'b');
    await settled();
    expect(begun).toEqual(['a', 'b']);
    expect(queued).toEqual([]);
  });

  it('are given up by whoever leaves the queue, and ending twice takes nothing from the next', async () => {
    const { begun, queued, turns, take, settled } = queue();
    for (const operationId of ['a', 'b', 'c']) take('contoso', operationId);
    turns.end('b');
    await settled();
    // Let go, so that its collection can end; not because it is its turn.
    expect(begun).toEqual(['a', 'b']);
    expect(queued.at(-1)).toEqual(['c', 1]);
    turns.end('b');
    turns.end('a');
    turns.end('a');
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
  });
});
