// What one command of the command line is: its options, its help, and a run that calls one use case of flow/.
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { Surroundings } from '../flow/surroundings.ts';

/** Design §5: 0 done, 1 unexpected, 2 wrong usage, 3 done but not clean, 4 refused, 5 the source refused, 6 cancelled, 7 open elsewhere. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** The word that stands for the value in the help. */
  readonly value?: string;
  readonly required?: boolean;
  /** The only values allowed. */
  readonly oneOf?: readonly string[];
  readonly says: string;
};

/** What a command answers: `json` goes out with --json, `lines` without; both hold the same facts. */
export type Outcome = { readonly exit: ExitCode; readonly json: unknown; readonly lines: readonly string[] };

/** The outcome of a command that has announced everything. */
export const announced: Outcome = { exit: 0, json: undefined, lines: [] };

export type Call = {
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly positionals: readonly string[];
  readonly surroundings: Surroundings;
  /** Prints what is worth knowing while a command goes on; it then ends with {@link announced}. */
  readonly announce: (news: Pick<Outcome, 'json' | 'lines'>) => void;
};

export type Command = {
  readonly name: string;
  readonly says: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Words after the options; `least` of them are needed. */
  readonly operands?: { readonly value: string; readonly least: number; readonly most: number; readonly says: string };
  readonly run: (call: Call) => Promise<Result<Outcome, AppError>>;
};
