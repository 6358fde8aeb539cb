// The command line of the bench: which stages run, over how many records, and in which form the figures come out.
import { parseArgs } from 'node:util';
import { stages } from './stage-list.ts';

export type BenchOptions = {
  readonly records: number;
  readonly stages: readonly string[];
  readonly json: boolean;
  readonly profileFolder: string | null;
};

export const usage = `npm run bench -- [--records N] [--stage NAME]... [--json] [--profile FOLDER]
  --records N       how many records to generate (100000)
  --stage NAME      only this stage: ${stages.map((stage) => stage.name).join(', ')}
  --json            only the JSON document
  --profile FOLDER  also write a CPU profile of every process there (figures then include its cost)`;

/** Null, where the words are not understood or help is asked for. */
export function readOptions(words: readonly string[]): BenchOptions | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        records: { type: 'string', default: '100000' },
        stage: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const records = Number(values.records);
    const known = values.stage.every((name) => stages.some((stage) => stage.name === name));
    if (values.help || !known || !Number.isSafeInteger(records) || records < 1) return null;
    return { records, stages: values.stage, json: values.json, profileFolder: values.profile ?? null };
  } catch {
    return null;
  }
}
