// `signet status`: what the case holds, how complete that is, and where the request stands.
import { ok } from '../../../shared/result.ts';
import { coverageVerdictWords, notAskedWords } from '../../../shared/words/en/coverage-words.ts';
import { officerWords } from '../../../shared/words/officer-words.ts';
import { caseStatus, type StatusReport } from '../../flow/case-status.ts';
import { collectionLines, statementLines } from '../collection-lines.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { sayError } from '../error-exit.ts';
import { caseOption } from '../shared-options.ts';

function requestLines({ facts, due, oldest }: StatusReport): readonly string[] {
  const dueLine =
    due === null
      ? 'due: unknown; note the day of receipt with "case --received DATE"'
      : `due: ${due.day} (${due.daysLeft} days left); with the extension of Art. 12(3): ${due.extendedDay}`;
  return [
    `request: ${facts.reference ?? 'no reference'}, GDPR Art. ${facts.article ?? '15 or 20 (not noted)'}, received ${facts.receivedOn ?? '(not noted)'}`,
    dueLine,
    ...(oldest === null
      ? []
      : [
          `oldest record: ${oldest.createdDateTime}; a tenant deletes it on ${oldest.premiumUntil.slice(0, 10)} (30 days) or ${oldest.freeUntil.slice(0, 10)} (free, 7 days)`,
        ]),
  ];
}

function subjectLines({ subject }: StatusReport): readonly string[] {
  if (subject === null) return ['subject: not named yet; import with --subject'];
  const id = subject.objectId === null ? 'object id unknown' : `object id …${subject.objectId.slice(-6)}`;
  const several =
    subject.candidates.length > 1
      ? [
          `  these accounts carried the name: ${subject.candidates.map((one) => `…${one.slice(-6)}`).join(', ')}.`,
          '  Nothing is decided until you import with --subject OBJECT-ID.',
        ]
      : [];
  return [`subject: ${subject.names.join(', ') || '(no name)'}; ${id}`, ...several];
}

function countLines({ counts }: StatusReport): readonly string[] {
  const quarantine =
    counts.quarantined === 0
      ? []
      : [
          `  quarantine: ${counts.somebodyElse} of somebody else, ${counts.nobody} of nobody, ${counts.ambiguous} not clear; they never enter a package undecided`,
        ];
  return [
    `records: ${counts.records} (${counts.included} included, ${counts.excluded} excluded, ${counts.open} open, ${counts.quarantined} in quarantine)`,
    `  ${counted(counts.rows, 'row')} read, ${counts.duplicates} of them repeated, ${counts.revisions} older contents of a record`,
    ...quarantine,
  ];
}

function coverageLines({ coverage, collection, sources, rejects, refusedFiles }: StatusReport): readonly string[] {
  return [
    `coverage: ${coverage.verdict}`,
    `  ${coverageVerdictWords[coverage.verdict]}`,
    ...statementLines({ coverage }),
    ...columns(coverage.counts.byDay.map((day) => ['   ', day.day, day.eventClass, day.records])),
    ...coverage.notAsked.map((code) => `  not asked: ${notAskedWords[code]}`),
    ...collectionLines(collection),
    'sources:',
    ...columns(
      sources.map((source) => [
        '   ',
        source.name,
        source.shape,
        counted(source.records, 'record'),
        source.finished ? `${source.rejects} rejected` : 'INTERRUPTED: import it again',
      ]),
    ),
    ...rejects.map(
      (reject) =>
        `    ${reject.file}${reject.line > 0 ? `, line ${reject.line}` : ''}: rejected, ${officerWords.en.rejects[reject.code]}`,
    ),
    ...refusedFiles.map((file) => `    ${file.name}: refused (${file.code})`),
  ];
}

export const statusCommand: Command = {
  name: 'status',
  says: 'Shows coverage, counts, quarantine, gaps and where the request stands.',
  options: caseOption,
  run: async ({ text, surroundings }) => {
    const report = await caseStatus(text('case') ?? '', surroundings);
    if (!report.ok) return report;
    const status = report.value;
    return ok({
      exit: status.coverage.verdict === 'INCOMPLETE' || status.counts.quarantined > 0 ? 3 : 0,
      json: status,
      lines: [
        `case ${status.caseId} (${counted(status.pages, 'page')}, ${counted(status.packages, 'package')} made)`,
        ...requestLines(status),
        ...subjectLines(status),
        ...countLines(status),
        ...coverageLines(status),
        `policy: ${status.policy ?? 'subject-copy (not chosen, the default)'}`,
        ...status.found.map((finding) => `found on opening: ${sayError(finding).says} ${sayError(finding).todo}`),
      ],
    });
  },
};
