// `signet collect`: one person's sign-ins from a tenant into a case; run again, it goes on where it broke off.

import { type AppError, appError } from '../../../shared/errors.ts';
import { signInClasses } from '../../../shared/model/collection.ts';
import { fail, ok } from '../../../shared/result.ts';
import { coverageSentence } from '../../../shared/words/coverage-sentences.ts';
import { type CollectOutcome, collectCase } from '../../flow/collect-case.ts';
import type { CollectedCase } from '../../flow/collect-into-case.ts';
import { accessFrom, accessOptions } from '../access-options.ts';
import type { Command, ExitCode, Outcome } from '../command.ts';
import { counted } from '../counted.ts';
import { exitOf, sayError } from '../error-exit.ts';
import { personLines } from '../person-lines.ts';
import { readInstant } from '../read-instant.ts';
import { caseOption, subjectOptions } from '../shared-options.ts';

const classOfWord = { interactive: 'interactiveUser', nonInteractive: 'nonInteractiveUser' } as const;

function classesFrom(words: string | undefined) {
  if (words === undefined) return ok(signInClasses);
  const asked = words.split(',').map((word) => word.trim());
  const known = Object.entries(classOfWord).filter(([word]) => asked.includes(word));
  return known.length === new Set(asked).size
    ? ok(known.map(([, eventClass]) => eventClass))
    : fail(
        appError('CLI_NOT_ONE_OF', {
          option: '--types',
          allowed: Object.keys(classOfWord).join(', '),
          command: 'collect',
        }),
      );
}

function exitAfter({ ended, coverage, counts }: CollectedCase): ExitCode {
  if (ended !== null) return exitOf(ended);
  return coverage.verdict === 'INCOMPLETE' || counts.quarantined > 0 ? 3 : 0;
}

function collectedLines(done: CollectedCase): readonly string[] {
  const { person, run, coverage, counts, ended, refused } = done;
  return [
    `${run.newRecords} new records or contents in ${counted(run.pages, 'answer')}; the case holds ${counted(counts.records, 'record')} (${counts.quarantined} in quarantine) and ${counts.revisions} older contents of them`,
    ...(person === null
      ? ['The directory showed no account for this person: only the id or the names that were given were asked for.']
      : []),
    `coverage: ${coverage.verdict}`,
    ...coverage.gaps.map((gap) => `  gap: ${coverageSentence(gap, 'en')}`),
    ...reasonsOf(ended, refused).flatMap((error) => {
      const { says, todo } = sayError(error);
      return [says, `  ${todo}`];
    }),
    'See "status" for the whole coverage.',
  ];
}

/** Each reason once: a tenant that refuses one class usually refuses the other for the same. */
function reasonsOf(ended: AppError | null, refused: CollectedCase['refused']): readonly AppError[] {
  const all = [...refused.map(({ error }) => error), ...(ended === null ? [] : [ended])];
  return all.filter((error, at) => all.findIndex((other) => other.code === error.code) === at);
}

function toOutcome(outcome: CollectOutcome): Outcome {
  switch (outcome.kind) {
    case 'collected':
      return { exit: exitAfter(outcome), json: outcome, lines: collectedLines(outcome) };
    case 'not-confirmed':
      return {
        exit: 4,
        json: outcome,
        lines: [
          ...personLines(outcome.card),
          'Nothing was collected yet: nobody has confirmed that this is the person.',
          `If it is, run the command again with --confirm ${outcome.card.objectId}`,
        ],
      };
    case 'several':
      return {
        exit: 4,
        json: outcome,
        lines: [
          ...outcome.cards.flatMap(personLines),
          `${outcome.cards.length} people go by this name. Nothing was collected: run the command again with the object id of the right one as --subject.`,
        ],
      };
  }
}

export const collectCommand: Command = {
  name: 'collect',
  says: "Collects one person's sign-ins from a tenant through Microsoft Graph; run again, it goes on where it broke off.",
  options: {
    ...caseOption,
    ...subjectOptions,
    confirm: { type: 'string', value: 'ID', says: 'the object id on the card: this is the person' },
    from: {
      type: 'string',
      value: 'T',
      says: '2026-10-01 or 2026-10-01T08:00Z; the earliest that is held, if not given',
    },
    to: { type: 'string', value: 'T', says: 'up to then; up to now, if not given' },
    types: { type: 'string', value: 'interactive,nonInteractive', says: 'event types to ask for; both if not given' },
    ...accessOptions,
  },
  run: async (call) => {
    const { text, texts, surroundings } = call;
    const classes = classesFrom(text('types'));
    if (!classes.ok) return classes;
    const from = readInstant(call, 'from');
    if (!from.ok) return from;
    const to = readInstant(call, 'to');
    if (!to.ok) return to;
    const collected = await collectCase(
      {
        folder: text('case') ?? '',
        subject: text('subject') ?? '',
        alsoKnownAs: texts('also-known-as'),
        confirm: text('confirm'),
        access: accessFrom(call),
        from: from.value,
        to: to.value,
        classes: classes.value,
      },
      surroundings,
    );
    return collected.ok ? ok(toOutcome(collected.value)) : collected;
  },
};
