#!/usr/bin/env node
// The command line's composition root: finds the command, builds its surroundings, prints its outcome. No work happens here.
import { type AppError, appError } from '../shared/errors.ts';
import { createCancelling } from './cli/cancelling.ts';
import type { Command, ExitCode, Outcome } from './cli/command.ts';
import { commands } from './cli/command-table.ts';
import { exitOf, sayError } from './cli/error-exit.ts';
import { helpOf, helpOfProgram } from './cli/help.ts';
import { createOfficerAtTerminal } from './cli/officer-at-terminal.ts';
import { readPassphrase, readSignerSecret } from './cli/passphrase.ts';
import { createProgressPrinter } from './cli/progress.ts';
import { readArguments } from './cli/read-arguments.ts';
import { realEffects } from './effects.ts';
import type { Surroundings } from './flow/surroundings.ts';
import { homeFolder } from './home-folder.ts';
import { version } from './version.ts';

const progress = createProgressPrinter(
  process.stderr.isTTY === true,
  (text) => process.stderr.write(text),
  () => performance.now(),
);

const cancelling = createCancelling(() => {
  printError(appError('CLI_CANCELLED'), false);
  process.exit(6);
});

const surroundings: Surroundings = {
  effects: realEffects,
  home: homeFolder(),
  face: 'command line',
  passphrase: (purpose) => readPassphrase(purpose, process.env),
  signerSecret: (of) => readSignerSecret(of, process.env),
  report: progress.report,
  cancelling,
  officer: createOfficerAtTerminal(progress.finish),
};

function printError(error: AppError, asJson: boolean): ExitCode {
  progress.finish();
  const { says, todo } = sayError(error);
  process.stderr.write(`signet: ${says}\n        ${todo}\n`);
  if (asJson)
    process.stdout.write(`${JSON.stringify({ error: { code: error.code, facts: error.facts ?? {}, says, todo } })}\n`);
  return exitOf(error);
}

function print({ json, lines }: Pick<Outcome, 'json' | 'lines'>, asJson: boolean): void {
  progress.finish();
  if (!asJson) process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  else if (json !== undefined) process.stdout.write(`${JSON.stringify(json)}\n`);
}

function printOutcome(outcome: Outcome, asJson: boolean): ExitCode {
  print(outcome, asJson);
  return outcome.exit;
}

async function runCommand(command: Command, words: readonly string[]): Promise<ExitCode> {
  const asJson = words.includes('--json');
  const read = readArguments(command, words);
  if (!read.ok) return printError(read.error, asJson);
  if (read.value.help) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  const outcome = await command.run({ ...read.value, surroundings, announce: (news) => print(news, asJson) });
  return outcome.ok ? printOutcome(outcome.value, asJson) : printError(outcome.error, asJson);
}

async function main(words: readonly string[]): Promise<ExitCode> {
  const [name = '--help', ...rest] = words;
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === 'help') {
    process.stdout.write(helpOfProgram(await Promise.all(commands.map(({ load }) => load())), version));
    return words.length === 0 ? 2 : 0;
  }
  const known = commands.find((one) => one.name === name);
  if (known === undefined)
    return printError(appError('CLI_UNKNOWN_COMMAND', { command: name }), rest.includes('--json'));
  return runCommand(await known.load(), rest);
}

// Ctrl-C, a closed terminal window, a system that shuts down.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancelling.interrupt);
// A reader that closed its end (`| head`) wants no more; that is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  progress.finish();
  // A bug. The stack holds code places only; the message may hold data, so it stays out (design §8).
  const stack =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')) : [];
  process.stderr.write(
    `signet: something unexpected happened (${error instanceof Error ? error.name : typeof error}). Nothing that was saved is lost.\n`,
  );
  process.stderr.write(
    `        Please report it with these lines; they hold no personal data:\n${stack.slice(0, 8).join('\n')}\n`,
  );
  process.exitCode = 1;
}
