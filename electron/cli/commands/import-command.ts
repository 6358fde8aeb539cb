// `signet import`: records from files into a case.
import { ok } from '../../../shared/result.ts';

import { shapeWords } from '../../../shared/words/source-words.ts';
import { type ImportedFile, type ImportReport, importFiles } from '../../flow/import-files.ts';
import type { Command, Outcome } from '../command.ts';
import { counted } from '../counted.ts';
import { sayError } from '../error-exit.ts';
import { caseOption, subjectOptions } from '../shared-options.ts';
import { sourceFindingLine } from '../source-finding-line.ts';

function fileLines(file: ImportedFile): readonly string[] {
  if (file.kind === 'refused') {
    const { says, todo } = sayError(file.error);
    return [`${file.file}: refused. ${says} ${todo}`];
  }
  const rejects = file.rejects === 0 ? '' : `, ${file.rejects} rejected`;
  return [
    `${file.file}: ${shapeWords(file.recognised, 'en')}; ${counted(file.records, 'record')}${rejects}`,
    ...file.findings.map((finding) => `  ${sourceFindingLine(finding)}`),
  ];
}

function toOutcome(report: ImportReport): Outcome {
  const clean = report.files.every((file) => file.kind === 'read' && file.rejects === 0);
  return {
    exit: clean ? 0 : 3,
    json: {
      files: report.files.map((file) =>
        file.kind === 'refused' ? { file: file.file, refused: file.error.code, ...sayError(file.error) } : file,
      ),
      found: report.caseFindings,
    },
    lines: [
      ...report.files.flatMap(fileLines),
      ...report.caseFindings.map((finding) => `found on opening: ${sayError(finding).says} ${sayError(finding).todo}`),
    ],
  };
}

export const importCommand: Command = {
  name: 'import',
  says: 'Reads records from files into a case; the shape of each file is recognised by its content.',
  options: { ...caseOption, ...subjectOptions },
  operands: { value: 'FILE', least: 1, most: 100_000, says: 'files with sign-in records, also gzipped' },
  run: async ({ text, texts, positionals, surroundings }) => {
    const request = {
      folder: text('case') ?? '',
      subject: text('subject') ?? '',
      alsoKnownAs: texts('also-known-as'),
      files: positionals,
    };
    const report = await importFiles(request, surroundings);
    return report.ok ? ok(toOutcome(report.value)) : report;
  },
};
