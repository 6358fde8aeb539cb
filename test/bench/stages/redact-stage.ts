// Redaction without the store: each record's text parsed, redacted and written again, in one thread. The figure is that of the
// second pass, which makes the delivered record; the first one, which learns what must not be seen anywhere, stands in the facts.
import { builtInPolicies } from '../../../shared/redact/built-in-policies.ts';
import type { Desk } from '../desk.ts';
import { recordTexts } from '../month-file.ts';
import type { PlainRecord } from '../naive/month-in-memory.ts';
import { walkAndReplace } from '../naive/walk-and-replace.ts';
import { redactionOfMonth } from '../redaction-of-month.ts';
import { type Measurement, type Sides, Stopwatch } from '../stage.ts';

/** The time that `work` takes over all records; reading the file is not counted. */
function overAll(desk: Desk, work: (text: string) => void): Measurement {
  const watch = new Stopwatch();
  let records = 0;
  for (const texts of recordTexts(desk)) {
    watch.start();
    for (const text of texts) work(text);
    watch.stop();
    records += texts.length;
  }
  if (records !== desk.records) throw new Error('not every record was read');
  return { ...watch.time, amount: records };
}

export const redactStage: Sides = {
  ours: async (desk) => {
    const redaction = redactionOfMonth(desk);
    const parse = overAll(desk, (text) => JSON.parse(text));
    const survey = overAll(desk, redaction.survey);
    const { withheldValues } = redaction.finish();
    let letters = 0;
    const pass = overAll(desk, (text) => {
      const { record, withheld } = redaction.redact(text);
      letters += JSON.stringify(record).length + JSON.stringify(withheld).length;
    });
    return {
      ...pass,
      facts: {
        'JSON.parse alone, records/s': parse.amount / parse.seconds,
        'survey pass, records/s': survey.amount / survey.seconds,
        'both passes, records/s': pass.amount / (survey.seconds + pass.seconds),
        'distinct withheld values': withheldValues,
        'MB out': letters / 1e6,
      },
    };
  },
  naive: async (desk) => {
    const { rules } = builtInPolicies['subject-copy'];
    const isSubject = (text: string) => desk.subject.names.includes(text.toLowerCase());
    let letters = 0;
    const pass = overAll(desk, (text) => {
      letters += JSON.stringify(walkAndReplace(JSON.parse(text) as PlainRecord, rules, isSubject)).length;
    });
    return { ...pass, facts: { rules: rules.length, 'MB out': letters / 1e6 } };
  },
};
