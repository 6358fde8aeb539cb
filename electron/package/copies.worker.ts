// The thread that makes page and workbook of a large package, while the main thread redacts and writes sign-ins.json. It works
// from the lines that were written there, so that it can show nothing else.
import { parentPort } from 'node:worker_threads';
import { WrittenRecord } from '../../shared/package/written-record.ts';
import type { FromCopiesThread, ToCopiesThread } from './copies-messages.ts';
import { compressHere } from './deflated-file.ts';
import { RecordCopies } from './record-copies.ts';
import { plainFailure } from './thread-failure.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker');

let copies: RecordCopies | null = null;
let policy: Extract<ToCopiesThread, { kind: 'finish' }>['policy'] | null = null;
let position = 0;
/** Messages are worked up one after the other, though writing waits in between. */
let last: Promise<void> = Promise.resolve();

function answer(message: FromCopiesThread): void {
  port?.postMessage(message);
}

async function take(message: ToCopiesThread): Promise<void> {
  if (message.kind === 'begin') {
    const { folder, statement, rowsPerSheet } = message;
    const policyAtTheEnd = () => {
      if (policy === null) throw new Error('the policy is counted when all records have passed');
      return policy;
    };
    copies = new RecordCopies(folder, { ...statement, policy: policyAtTheEnd }, compressHere, rowsPerSheet);
  } else if (message.kind === 'abandon') {
    await copies?.abandon();
    answer({ kind: 'abandoned' });
  } else if (copies === null) throw new Error('nothing was begun');
  else if (message.kind === 'finish') {
    policy = message.policy;
    answer({ kind: 'finished', copies: await copies.finish(message.ending) });
  } else {
    let letters = 0;
    for (const line of message.lines) {
      copies.add(WrittenRecord.fromLine(line), position);
      position += 1;
      letters += line.length;
    }
    await copies.room();
    answer({ kind: 'taken', letters });
  }
}

port.on('message', (message: ToCopiesThread) => {
  last = last.then(() => take(message)).catch((thrown: unknown) => answer({ kind: 'failed', ...plainFailure(thrown) }));
});
