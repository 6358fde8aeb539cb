// The help texts: one for the program, one per command, built from the command table itself.
import type { Command, OptionSpec } from './command.ts';
import { sharedOptions } from './read-arguments.ts';

const width = 100;

function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width - indent && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function optionLine(name: string, spec: OptionSpec): string {
  const shown = spec.type === 'string' ? `--${name} ${spec.value ?? 'TEXT'}` : `--${name}`;
  const marks = [spec.required === true ? 'needed' : '', spec.multiple === true ? 'may be repeated' : ''].filter(
    (mark) => mark !== '',
  );
  const says = marks.length > 0 ? `${spec.says} (${marks.join('; ')})` : spec.says;
  return `  ${shown.padEnd(26)} ${wrap(says, 29)}`;
}

export function helpOf(command: Command): string {
  const required = Object.entries(command.options).filter(([, spec]) => spec.required === true);
  const usage = [
    'signet',
    command.name,
    ...required.map(([name, spec]) => `--${name} ${spec.value ?? 'TEXT'}`),
    '[options]',
    ...(command.operands === undefined
      ? []
      : [command.operands.most > 1 ? `${command.operands.value}...` : command.operands.value]),
  ].join(' ');
  const operand =
    command.operands === undefined ? [] : [`  ${command.operands.value.padEnd(26)} ${wrap(command.operands.says, 29)}`];
  return [
    wrap(command.says, 0),
    '',
    `Usage: ${usage}`,
    '',
    ...operand,
    ...Object.entries({ ...command.options, ...sharedOptions }).map(([name, spec]) => optionLine(name, spec)),
    '',
  ].join('\n');
}

export function helpOfProgram(commands: readonly Command[], version: string): string {
  return [
    `Signet ${version}: one person's Microsoft Entra sign-in records, collected, redacted and sealed for a GDPR request.`,
    '',
    'Usage: signet <command> [options]     (in a checkout: npm run --silent signet -- <command> [options])',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(10)} ${wrap(command.says, 13)}`),
    '',
    'signet <command> --help shows the options of a command.',
    'Exit codes: 0 done, 1 unexpected, 2 wrong usage, 3 done but not clean, 4 refused, 5 the source refused, 6 cancelled, 7 the case is open elsewhere.',
    'Secrets are never arguments: SIGNET_PASSPHRASE_FILE names the file with the case passphrase; SIGNET_HOME the folder of the signer.',
    '',
  ].join('\n');
}
