// Main's side of the case hosts: one child process per open case, started, asked, told to end, and mourned (design §3). Main
// itself opens no case; a host that dies takes nothing with it but its pending answers.
import type { CaseChannel, EventName } from '../../shared/ipc/channels.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail } from '../../shared/result.ts';
import type { CardFacts } from '../flow/case-card.ts';
import type { CaseErrand, CaseHostCalls, ChannelErrand, HostEvents } from './host-errands.ts';
import { callHost, type HostCalls } from './host-line.ts';
import type { Platform } from './platform.ts';

export type CaseHosts = {
  readonly open: (errand: CaseErrand) => Promise<Answer<CardFacts>>;
  /** A channel of the window. CASE_NOT_OPEN, CASE_LOCKED. */
  readonly call: (caseId: string, channel: CaseChannel, errand: ChannelErrand) => Promise<Answer<unknown>>;
  readonly ask: <N extends keyof CaseHostCalls>(
    caseId: string,
    name: N,
    input: CaseHostCalls[N]['input'],
  ) => Promise<Answer<CaseHostCalls[N]['output']>>;
  readonly close: (caseId: string) => Promise<void>;
  /** Closes every case; one in which something runs stays, answers nobody, and closes when that has ended. */
  readonly lock: () => Promise<void>;
  readonly unlock: (caseId: string) => void;
  readonly closeAll: () => Promise<void>;
  /** Destroys a case that no host holds, in a process of its own. */
  readonly purge: (folder: string) => Promise<Answer<CaseHostCalls['host.purge']['output']>>;
  readonly stateOf: (caseId: string) => 'none' | 'open' | 'locked';
  readonly cancel: (operationId: string) => void;
  readonly running: () => number;
};

export type HostDesk = {
  readonly platform: Platform;
  readonly answer: (caseId: string, name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly remember: (caseId: string, facts: CardFacts) => void;
  readonly endTurn: (operationId: string) => void;
  /** The operations of a host that is gone. */
  readonly forgetOperations: (caseId: string) => void;
};

type Hosted = {
  readonly calls: HostCalls;
  state: 'opening' | 'open' | 'locked' | 'closing';
  running: number;
  /** Operations whose question about the person stands on the screen. */
  readonly asking: Set<string>;
  /** Of the closing that is under way. */
  closed: Promise<void> | null;
};

const patienceMilliseconds = 8000;

/** Events that show a person or a code. */
const questions: ReadonlySet<string> = new Set(['confirm-person', 'device-code', 'permission']);

export function createCaseHosts({ platform, answer, remember, endTurn, forgetOperations }: HostDesk): CaseHosts {
  const all = new Map<string, Hosted>();

  function start(caseId: string): Hosted {
    const calls = callHost(platform.fork('case-host'), {
      onAsk: (name, input) => answer(caseId, name, input),
      onEvent: (name, payload) => hear(caseId, name, payload),
      onEnd: () => {
        const hosted = all.get(caseId);
        if (hosted?.calls !== calls) return;
        all.delete(caseId);
        forgetOperations(caseId);
        if (hosted.state === 'open' || hosted.state === 'locked') platform.emit('case-host-stopped', { caseId });
      },
    });
    const hosted: Hosted = { calls, state: 'opening', running: 0, asking: new Set(), closed: null };
    all.set(caseId, hosted);
    return hosted;
  }

  /** Names and payloads come from our own host: they have the shapes of its table and of the window's events. */
  function hear(caseId: string, name: string, payload: unknown): void {
    if (name === 'host.card') remember(caseId, payload as HostEvents['host.card']);
    else if (name === 'host.endTurn') endTurn((payload as HostEvents['host.endTurn']).operationId);
    else if (name === 'host.running') heard(caseId, payload as HostEvents['host.running']);
    else if (mayShow(caseId, name, payload)) platform.emit(name as EventName, payload as never);
  }

  /**
   * A locked window is told of no person and no code. Nobody would see a question then, also one that was asked just before, and
   * the page that knew of it is gone: the collection ends and is resumed like any other.
   */
  function mayShow(caseId: string, name: string, payload: unknown): boolean {
    const hosted = all.get(caseId);
    if (hosted === undefined || !questions.has(name)) return true;
    const { operationId } = payload as { readonly operationId: string };
    if (name === 'confirm-person') hosted.asking.add(operationId);
    if (hosted.state !== 'locked') return true;
    if (name === 'confirm-person') hosted.calls.cancel(operationId);
    return false;
  }

  function heard(caseId: string, { running }: HostEvents['host.running']): void {
    const hosted = all.get(caseId);
    if (hosted === undefined) return;
    hosted.running = running;
    if (hosted.state === 'locked' && running === 0) void close(caseId);
  }

  function ask<N extends keyof CaseHostCalls>(calls: HostCalls, name: N, input: CaseHostCalls[N]['input']) {
    return calls.call(name, input) as Promise<Answer<CaseHostCalls[N]['output']>>;
  }

  async function end(calls: HostCalls): Promise<void> {
    await inTime(ask(calls, 'host.exit', null));
    if (!calls.hasEnded()) calls.kill();
  }

  function close(caseId: string): Promise<void> {
    const hosted = all.get(caseId);
    if (hosted === undefined) return Promise.resolve();
    hosted.closed ??= closeHost(caseId, hosted);
    return hosted.closed;
  }

  async function closeHost(caseId: string, hosted: Hosted): Promise<void> {
    hosted.state = 'closing';
    const closed = await inTime(ask(hosted.calls, 'host.close', null));
    if (closed?.ok === true && closed.value !== null) remember(caseId, closed.value);
    await end(hosted.calls);
  }

  return {
    open: async (errand) => {
      // Whoever opens it again at once waits for the closing.
      await all.get(errand.caseId)?.closed;
      if (all.has(errand.caseId)) return fail({ code: 'CASE_BUSY' });
      const hosted = start(errand.caseId);
      const opened = await ask(hosted.calls, 'host.open', errand);
      if (opened.ok) {
        hosted.state = 'open';
        remember(errand.caseId, opened.value);
      } else await end(hosted.calls);
      return opened;
    },
    call: async (caseId, channel, errand) => {
      const hosted = all.get(caseId);
      if (hosted?.state === 'locked') return fail({ code: 'CASE_LOCKED' });
      if (hosted?.state !== 'open') return fail({ code: 'CASE_NOT_OPEN' });
      try {
        return await hosted.calls.call(channel, errand);
      } finally {
        // Answered, or ended.
        const { input } = errand;
        if (isNamed(input)) hosted.asking.delete(input.operationId);
      }
    },
    ask: async (caseId, name, input) => {
      const hosted = all.get(caseId);
      return hosted === undefined ? fail({ code: 'CASE_NOT_OPEN' }) : ask(hosted.calls, name, input);
    },
    close,
    lock: async () => {
      const idle = [...all].filter(([, { running }]) => running === 0);
      for (const hosted of all.values()) {
        if (hosted.running === 0 || hosted.state !== 'open') continue;
        hosted.state = 'locked';
        for (const operationId of hosted.asking) hosted.calls.cancel(operationId);
      }
      await Promise.all(idle.map(([caseId]) => close(caseId)));
    },
    unlock: (caseId) => {
      const hosted = all.get(caseId);
      if (hosted?.state === 'locked') hosted.state = 'open';
    },
    closeAll: async () => {
      await Promise.all([...all.keys()].map(close));
    },
    purge: async (folder) => {
      const calls = callHost(platform.fork('case-host'), {
        onAsk: async () => fail({ code: 'HOST_CANNOT' }),
        onEvent: () => undefined,
        onEnd: () => undefined,
      });
      const purged = await ask(calls, 'host.purge', { folder });
      await end(calls);
      return purged;
    },
    stateOf: (caseId) => {
      const state = all.get(caseId)?.state;
      return state === 'open' || state === 'locked' ? state : 'none';
    },
    cancel: (operationId) => {
      for (const { calls } of all.values()) calls.cancel(operationId);
    },
    running: () => [...all.values()].reduce((sum, { running }) => sum + running, 0),
  };
}

function isNamed(input: unknown): input is { readonly operationId: string } {
  return typeof input === 'object' && input !== null && 'operationId' in input && typeof input.operationId === 'string';
}

/** Undefined where it took longer than a closing app can wait. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMilliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
