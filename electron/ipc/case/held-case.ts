// What the handlers of the case host work on: the one case that this process holds open, and the way back to the window.
// Every file here makes `create…Handlers(held): Calls<…>`; they translate arguments, call the flows, nothing else.
import type { EventName } from '../../../shared/ipc/channels.ts';
import type { EventPayload } from '../../../shared/ipc/events.ts';
import type { IpcError } from '../../../shared/ipc/shapes.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenCase } from '../../case/open-case.ts';
import type { CaseView } from '../../flow/case-view.ts';
import type { Surroundings } from '../../flow/surroundings.ts';

export type HeldCase = {
  /** The app's id of the case, as events and calls name it. */
  readonly caseId: string;
  readonly open: OpenCase;
  /** Give it to a flow that asks for a folder: `surroundings.held` makes it run on the case that is open. */
  readonly folder: string;
  /** IANA name of the case's time zone. */
  readonly timeZone: () => string;
  /** For what is done at once: reports no progress, cannot be cancelled. */
  readonly surroundings: Surroundings;
  /** Computed again when pages or entries were added since; otherwise the same object. */
  readonly view: () => CaseView;
  /**
   * Runs something long under the operation's id: progress, device code, permission and the question about the person go out
   * as events, `operation.cancel` aborts it. The flow's CLI_CANCELLED comes back as CANCELLED.
   */
  readonly operate: <T>(
    operationId: string,
    work: (surroundings: Surroundings) => Promise<Result<T, IpcError>>,
  ) => Promise<Result<T, IpcError>>;
  /** The path behind an id that the main process gave out; null: FILE_GONE. */
  readonly pathOf: (fileId: string) => string | null;
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
};
