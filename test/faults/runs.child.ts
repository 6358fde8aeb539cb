// A worker of the matrix: does the runs it is told the names of, one after the other, and tells what each came to.
import { type RunOutcome, runOnce } from './run-once.ts';

export type WorkerAnswer =
  | { readonly kind: 'outcome'; readonly outcome: RunOutcome }
  | { readonly kind: 'broke'; readonly name: string; readonly why: string };

process.on('message', (name: string) => {
  runOnce(name).then(
    (outcome) => process.send?.({ kind: 'outcome', outcome } satisfies WorkerAnswer),
    (error: unknown) => process.send?.({ kind: 'broke', name, why: String(error) } satisfies WorkerAnswer),
  );
});
