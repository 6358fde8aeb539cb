// The border between the window and what answers it: every channel has a schema and a handler, and nothing but a well-formed call
// of our own top frame gets past it (reference/security.md §6, test 17).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswer, type Incident } from '../../electron/ipc/answer.ts';
import { type Channel, caseChannels, dropChannel, events, mainChannels } from '../../shared/ipc/channels.ts';
import { type Calls, contract } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import { type AppDesk, makeAppDesk } from '../support/app-desk.ts';
import { collect } from '../support/demo-collecting.ts';
import { validInputs } from './valid-inputs.ts';

const channels: readonly Channel[] = [...mainChannels, ...caseChannels];

type Handler = (input: unknown) => Promise<unknown>;

/** The border before handlers that note what reaches them. */
function border(handler: Handler = async () => ok({})) {
  const reached: unknown[] = [];
  const incidents: Incident[] = [];
  const noting: Handler = (input) => {
    reached.push(input);
    return handler(input);
  };
  const answer = createAnswer({
    // Every channel is there; what they give back is not looked at.
    calls: Object.fromEntries(channels.map((channel) => [channel, noting])) as unknown as Calls,
    nameIncident: () => 'incident-1',
    report: (incident) => void incidents.push(incident),
    checkOutputs: false,
  });
  return { answer, reached, incidents };
}

async function codeFor(channel: Channel, input: unknown, isTrusted = true): Promise<string> {
  const { answer, reached } = border();
  const answered = await answer(channel, isTrusted, input);
  const code = answered.ok ? 'ok' : answered.error.code;
  expect(reached).toHaveLength(code === 'ok' ? 1 : 0);
  return code;
}

/** Every object and array inside `value`, each with a way to copy the whole with another value there. */
function places(
  value: unknown,
  put: (other: unknown) => unknown = (other) => other,
): { at: unknown; put: (other: unknown) => unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ at: value, put }];
  const inside = Object.entries(value).flatMap(([name, member]) =>
    places(member, (other) => {
      const copy: object = Array.isArray(value) ? [...value] : { ...value };
      Reflect.set(copy, name, other);
      return put(copy);
    }),
  );
  return [{ at: value, put }, ...inside];
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function variants(channel: Channel, fits: (at: unknown) => boolean, change: (at: unknown) => unknown): unknown[] {
  return places(validInputs[channel])
    .filter(({ at }) => fits(at))
    .map(({ at, put }) => put(change(at)));
}

async function refusesAll(channel: Channel, inputs: readonly unknown[]): Promise<void> {
  for (const input of inputs) expect(await codeFor(channel, input)).toBe('IPC_BAD_INPUT');
}

describe('The contract', () => {
  let desk: AppDesk;
  beforeAll(() => {
    desk = makeAppDesk();
  });
  afterAll(() => desk.leave());

  it('has a schema for every channel, and none that is no channel', () => {
    expect(Object.keys(contract).sort()).toEqual([...channels].sort());
  });

  it('has a handler for every channel, and none that is no channel', () => {
    expect(Object.keys(desk.calls).sort()).toEqual([...channels].sort());
  });

  it('names no channel twice, and the drop channel and the events by other names', () => {
    const names = [...channels, dropChannel, ...events];
    expect(new Set(names).size).toBe(names.length);
  });

  it('answers in its own shapes, as data that can be copied to the window', async () => {
    const incidents: Incident[] = [];
    const answer = createAnswer({
      calls: desk.calls,
      nameIncident: () => 'x',
      report: (one) => void incidents.push(one),
      checkOutputs: true,
    });
    const value = async (channel: Channel, input: unknown) => {
      const answered = await answer(channel, true, input);
      expect(answered).toMatchObject({ ok: true });
      return Object(structuredClone(answered)).value;
    };
    await value('app.describe', {});
    const { caseId } = await value('cases.createDemo', { timeZone: 'Europe/Amsterdam' });
    await collect(desk, caseId, 'operation-0001');
    await value('cases.list', {});
    await value('case.status', { caseId });
    const sort = { by: 'createdDateTime', direction: 'descending' };
    const { viewId } = await value('view.open', { caseId, filter: null, preset: null, sort, grouping: null });
    const { rows } = await value('view.rows', {
      caseId,
      viewId,
      from: 0,
      count: 20,
      columns: ['appDisplayName', 'ipAddress'],
    });
    await value('view.chart', { caseId, viewId, timeZone: 'Europe/Amsterdam' });
    await value('view.facets', { caseId, viewId });
    const [{ recordId }] = rows;
    await value('view.indexOf', { caseId, viewId, recordId });
    await value('record.show', { caseId, recordId });
    await value('redact.policy', { caseId });
    await value('redact.record', { caseId, recordId });
    await value('redact.overview', { caseId, operationId: 'operation-0002' });
    await value('package.check', { caseId, operationId: 'operation-0003' });
    await value('cases.close', { caseId });
    expect(incidents).toEqual([]);
  });
});

describe.each(channels)('The channel %s', (channel) => {
  it('takes what it is for', async () => {
    expect(await codeFor(channel, validInputs[channel])).toBe('ok');
  });

  it('refuses every caller but the top frame of our window, before it looks at the input', async () => {
    expect(await codeFor(channel, validInputs[channel], false)).toBe('IPC_BAD_SENDER');
    expect(await codeFor(channel, null, false)).toBe('IPC_BAD_SENDER');
  });

  it('refuses a member that it does not know, wherever it stands', async () => {
    await refusesAll(
      channel,
      variants(channel, isPlainObject, (at) => ({ ...Object(at), extra: 1 })),
    );
  });

  it('refuses names that reach the prototype, wherever they stand', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const poison = (at: unknown) =>
        Object.defineProperty({ ...Object(at) }, name, { value: { isAdmin: true }, enumerable: true });
      await refusesAll(channel, variants(channel, isPlainObject, poison));
    }
  });

  it('refuses texts and lists of absurd size', async () => {
    const isText = (at: unknown) => typeof at === 'string';
    await refusesAll(
      channel,
      variants(channel, isText, () => 'x'.repeat(600_000)),
    );
    await refusesAll(
      channel,
      variants(channel, Array.isArray, (at) => Array.from({ length: 200_000 }, () => Object(at)[0] ?? 'x')),
    );
  });

  it('refuses what is no plain object', async () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    await refusesAll(channel, [
      undefined,
      null,
      1,
      'text',
      [],
      [{}],
      true,
      new Date(),
      new Map(),
      cycle,
      Number.NaN,
      new Uint8Array(8),
    ]);
  });

  it('says nothing of what its handler throws', async () => {
    const { answer, incidents } = border(async () => {
      throw new Error('jane.doe@contoso.com has no mailbox in /cases/of-an-officer');
    });
    const answered = await answer(channel, true, validInputs[channel]);
    expect(answered).toEqual({ ok: false, error: { code: 'IPC_INTERNAL', facts: { incident: 'incident-1' } } });
    expect(incidents).toMatchObject([{ incident: 'incident-1', channel, name: 'Error' }]);
    expect(JSON.stringify(incidents)).not.toMatch(/jane|of-an-officer/);
  });
});
