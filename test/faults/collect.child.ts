// A collecting process to be killed or put to sleep: opens the case it is told of, and says so, then collects.
import { once } from 'node:events';
import { openCase } from '../../electron/case/case-folder.ts';
import { collectionStoreOf } from '../../electron/flow/collection-store.ts';
import { createVirtualPacing } from '../support/virtual-pacing.ts';
import { collectInto } from './collect-into.ts';
import type { ChildOrder } from './interrupted-stage.ts';
import { casePassphrase } from './small-desk.ts';

const [order] = (await once(process, 'message')) as [ChildOrder];
const opened = await openCase(order.folder, casePassphrase, { effects: { now: () => new Date(0) }, face: 'child' });
if (!opened.ok) throw new Error(opened.error.code);
process.send?.('begun');
await collectInto(opened.value, collectionStoreOf(opened.value), order.target, createVirtualPacing(order.now));
opened.value.close();
process.disconnect();
