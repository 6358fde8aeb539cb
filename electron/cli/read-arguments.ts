// Turns the words of the command line into a call of one command, or says what is wrong with them (exit 2).
import { parseArgs } from 'node:util';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Call, Command } from './command.ts';

export type ReadArguments = Omit<Call, 'surroundings' | 'announce'> & {
  readonly json: boolean;
  readonly help: boolean;
};

const everywhere = {
  json: { type: 'boolean', says: 'one JSON document on stdout, nothing else there' },
  help: { type: 'boolean', says: 'this text' },
} as const;

/** Options that every command takes, for the help. */
export const sharedOptions = everywhere;

export function readArguments(command: Command, words: readonly string[]): Result<ReadArguments, AppError> {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...everywhere }).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: 'multiple' in spec && spec.multiple === true },
    ]),
  );
  let parsed: { readonly values: Record<string, unknown>; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    return fail(appError('CLI_BAD_ARGUMENT', { problem: wordsOf(error), command: command.name }));
  }
  const { values, positionals } = parsed;
  const read: ReadArguments = {
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    texts: (name) => (Array.isArray(values[name]) ? values[name].filter((one) => typeof one === 'string') : []),
    flag: (name) => values[name] === true,
    positionals,
    json: values.json === true,
    help: values.help === true,
  };
  return read.help ? ok(read) : checkArguments(command, read);
}

function checkArguments(command: Command, read: ReadArguments): Result<ReadArguments, AppError> {
  for (const [name, spec] of Object.entries(command.options)) {
    const given = spec.multiple === true ? read.texts(name) : [read.text(name)].filter((one) => one !== undefined);
    if (spec.required === true && given.length === 0)
      return fail(appError('CLI_MISSING_OPTION', { option: `--${name}`, command: command.name }));
    if (spec.type === 'string' && given.some((one) => one === ''))
      return fail(appError('CLI_EMPTY_OPTION', { option: `--${name}`, command: command.name }));
    const wrong = given.find((one) => spec.oneOf !== undefined && !spec.oneOf.includes(one));
    if (wrong !== undefined) {
      return fail(
        appError('CLI_NOT_ONE_OF', {
          option: `--${name}`,
          allowed: (spec.oneOf ?? []).join(', '),
          command: command.name,
        }),
      );
    }
  }
  const least = command.operands?.least ?? 0;
  const most = command.operands?.most ?? 0;
  if (read.positionals.length < least) {
    return fail(appError('CLI_MISSING_OPERAND', { operand: command.operands?.value ?? '', command: command.name }));
  }
  if (read.positionals.length > most) {
    return fail(
      appError('CLI_BAD_ARGUMENT', {
        problem: `too many words: ${read.positionals.slice(most).join(' ')}`,
        command: command.name,
      }),
    );
  }
  return ok(read);
}

/** Node's own message names the option and is written for the person who typed it; its second sentence is not. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split(/\.\s/)[0] ?? message).replace(/\.$/, '');
}
