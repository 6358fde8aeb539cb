// `signet findings`: what the detectors masked and which pairs of fields are open; lift or accept one with a reason.
import { appError } from '../../../shared/errors.ts';
import { fail, ok } from '../../../shared/result.ts';
import { officerWords } from '../../../shared/words/officer-words.ts';
import { caseFindings } from '../../flow/case-findings.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { caseOption } from '../shared-options.ts';

export const findingsCommand: Command = {
  name: 'findings',
  says: "Lists what the detectors masked in free text, and pairs of fields that need a decision. It shows other people's data: for the officer only.",
  options: {
    ...caseOption,
    lift: { type: 'string', value: 'ID', says: 'show this value after all, or accept this pair' },
    reason: { type: 'string', value: 'CODE', says: 'why; needed with --lift' },
  },
  run: async ({ text, surroundings }) => {
    const id = text('lift');
    const reason = text('reason');
    if (id !== undefined && reason === undefined)
      return fail(appError('CLI_MISSING_OPTION', { option: '--reason', command: 'findings' }));
    const report = await caseFindings(
      text('case') ?? '',
      id === undefined || reason === undefined ? null : { id, reason },
      surroundings,
    );
    if (!report.ok) return report;
    const { findings, openPairs, lifted } = report.value;
    const rows = findings.map((finding) => [
      finding.id,
      finding.lifted ? 'lifted' : 'masked',
      finding.kind,
      finding.count,
      finding.path,
      finding.text,
    ]);
    const kinds = [...new Set(findings.map((finding) => finding.kind))];
    return ok({
      exit: 0,
      json: report.value,
      lines: [
        ...(lifted === null ? [] : [`lifted ${lifted}`]),
        ...columns(rows.length === 0 ? [] : [['id', 'now', 'kind', 'times', 'field', 'text'], ...rows]),
        ...kinds.map((kind) => `${kind}: ${officerWords.en.findings[kind]}`),
        ...openPairs.map(
          (pair) => `open pair ${pair.id}: withheld in ${pair.withheld}, readable in ${pair.kept}, ${pair.count} times`,
        ),
        `${counted(findings.length, 'finding')}, ${counted(openPairs.length, 'open pair')}`,
      ],
    });
  },
};
