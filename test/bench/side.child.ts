// A process that runs one side of one stage, or writes the input, and tells its parent what it measured.
import { deskAt } from './desk.ts';
import { writeMonthFile } from './month-file.ts';
import type { Measurement, Side } from './stage.ts';
import { inputName, stages } from './stage-list.ts';
import { measureYardstick } from './yardstick.ts';

export type SideReport = Measurement & {
  /** Peak resident memory of this process in megabytes (10^6 bytes), Node itself included. */
  readonly peakMegabytes: number;
};

async function measure(name: string, side: string, folder: string, records: number): Promise<Measurement> {
  const desk = deskAt(folder, records);
  if (name === inputName) {
    const bytes = writeMonthFile(desk);
    return { seconds: 0, cpuSeconds: 0, amount: records, facts: { bytes, ...measureYardstick(desk) } };
  }
  const stage = stages.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`there is no stage ${name}`);
  return (await stage.load())[side as Side](desk);
}

if (process.send !== undefined) {
  const [name = '', side = '', folder = '', records = '0'] = process.argv.slice(2);
  const measured = await measure(name, side, folder, Number(records));
  const report: SideReport = { ...measured, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 };
  process.send(report, () => process.disconnect());
}
