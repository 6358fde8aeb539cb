// The case host's questions to main, typed by their names.
import type { Answer } from '../../../shared/ipc/shapes.ts';
import type { HostEvents, MainErrands } from '../../shell/host-errands.ts';
import type { HostLine } from '../../shell/serve-host.ts';

export type AskMain = <N extends keyof MainErrands>(
  name: N,
  input: MainErrands[N]['input'],
) => Promise<Answer<MainErrands[N]['output']>>;

export type TellMain = <N extends keyof HostEvents>(name: N, payload: HostEvents[N]) => void;

/** Main is ours: what it answers has the shape of the table. */
export function askMainOver(line: HostLine): AskMain {
  return (name, input) => line.ask(name, input) as ReturnType<AskMain>;
}
