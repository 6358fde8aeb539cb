// One call of the window, answered: trusted frame, bounded plain input, strict schema, handler. Always a Result, never an
// exception and never an exception's text (design §3). Knows no Electron: the preview answers through it too.
import type * as z from 'zod';
import type { Channel } from '../../shared/ipc/channels.ts';
import { type Calls, contract } from '../../shared/ipc/contract.ts';
import type { Answer, BorderCode } from '../../shared/ipc/shapes.ts';
import { fail, ok } from '../../shared/result.ts';
import { inputByteLimit, isPlainData } from './plain-data.ts';

/** A bug that a handler threw: where, and what kind; its text may hold a value of a record and goes nowhere. */
export type Incident = {
  readonly incident: string;
  readonly channel: string;
  readonly name: string;
  readonly at: string;
};

type Desk = {
  readonly calls: Calls;
  /** A fresh id that the window shows and {@link Incident} repeats. */
  readonly nameIncident: () => string;
  readonly report: (incident: Incident) => void;
  /** Parses what handlers give back as well: in tests and in an unpackaged app. */
  readonly checkOutputs: boolean;
};

export type AnswerCall = (channel: Channel, isTrusted: boolean, input: unknown) => Promise<Answer<unknown>>;

/** Outputs are bounded by their channels (200 rows of 120 columns); this is only what no answer can honestly reach. */
const outputByteLimit = 256 * 1024 * 1024;

export function createAnswer({ calls, nameIncident, report, checkOutputs }: Desk): AnswerCall {
  async function call(channel: Channel, input: unknown): Promise<Answer<unknown>> {
    // The table's type pairs each channel with its input, which this parse has just established for the one at hand.
    const handler = calls[channel] as (input: unknown) => Promise<Answer<unknown>>;
    const answer = await handler(input);
    return checkOutputs ? checked(contract[channel].output, answer) : answer;
  }

  return async (channel, isTrusted, input) => {
    if (!isTrusted) return refuse('IPC_BAD_SENDER');
    if (!isPlainData(input, inputByteLimit)) return refuse('IPC_BAD_INPUT');
    try {
      const parsed = contract[channel].input.safeParse(input);
      return parsed.success ? await call(channel, parsed.data) : refuse('IPC_BAD_INPUT');
    } catch (error) {
      const incident = nameIncident();
      report({ incident, channel, ...describe(error) });
      return fail({ code: 'IPC_INTERNAL', facts: { incident } });
    }
  };
}

function refuse(code: BorderCode): Answer<never> {
  return fail({ code });
}

/** @throws where a handler gave back what its channel does not promise, or what cannot be copied to the window */
function checked(output: z.ZodType, answer: Answer<unknown>): Answer<unknown> {
  const sent = answer.ok ? ok(output.parse(answer.value)) : answer;
  if (!isPlainData(structuredClone(sent), outputByteLimit)) throw new TypeError('an answer is not plain data');
  return sent;
}

/** Class and place of an error: the frames of a stack name our own files, its first line may name a person. */
function describe(error: unknown): { readonly name: string; readonly at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' };
  const frame = /^ {4}at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(error.stack?.replace(error.message, '') ?? '');
  return { name: /^\w{1,40}$/.test(error.name) ? error.name : 'Error', at: frame?.[1] ?? '' };
}
