// `signet redact`: sets the policy of a case, or only shows what it would do.
import { ok } from '../../../shared/result.ts';
import type { FindingKind } from '../../../shared/words/en/redact-words.ts';
import { officerWords } from '../../../shared/words/officer-words.ts';
import { type RedactionPreview, setPolicy } from '../../flow/set-policy.ts';
import { columns } from '../columns.ts';
import type { Command, Outcome } from '../command.ts';
import { counted } from '../counted.ts';
import { caseOption } from '../shared-options.ts';

function toOutcome(preview: RedactionPreview): Outcome {
  const { tally, unknownFields, findings, openPairs, warnings } = preview;
  const isRefused = preview.unknownFieldsBlock || openPairs.length > 0;
  const places = tally.reduce((sum, row) => sum + row.count, 0);
  const rules = [...tally]
    .sort((a, b) => b.count - a.count)
    .map((row) => [row.count, row.operator, row.reason, row.rule]);
  return {
    exit: isRefused ? 4 : 0,
    json: { ...preview, findings: findings.map(({ text: _, ...rest }) => rest) },
    lines: [
      `policy ${preview.policy}${preview.wasSet ? ' is now set' : ' (preview; nothing was set)'}`,
      `${counted(preview.records, 'record')}: ${counted(places, 'value')} would be withheld`,
      ...columns(rules.length === 0 ? [] : [['values', 'operator', 'reason', 'rule'], ...rules]),
      ...unknownFields.map(
        (field) =>
          `nobody classified the field ${field.path} (${field.count} records); it blocks the package unless --unknown says otherwise`,
      ),
      ...openPairs.map(
        (pair) =>
          `a value withheld in ${pair.withheld} stays readable in ${pair.kept} (${pair.count} times): accept it with findings --lift ${pair.id} --reason CODE`,
      ),
      ...warnings.map(
        (warning) => `look: ${officerWords.en.warnings[warning.kind]} (${warning.path}, ${warning.count} times)`,
      ),
      ...(findings.length === 0
        ? []
        : [`the detectors masked ${counted(findings.length, 'text')} of other people; see "findings"`]),
      ...summariseKinds(findings.map((finding) => finding.kind)),
    ],
  };
}

function summariseKinds(kinds: readonly FindingKind[]): readonly string[] {
  return [...new Set(kinds)].map(
    (kind) => `  ${kinds.filter((one) => one === kind).length} × ${officerWords.en.findings[kind]}`,
  );
}

const unknownChoices = ['block', 'remove', 'keep'] as const;

export const redactCommand: Command = {
  name: 'redact',
  says: 'Sets the policy of a case and prints what it does to the records. Built in: subject-copy (default), cautious, full.',
  options: {
    ...caseOption,
    policy: { type: 'string', value: 'NAME-OR-FILE', says: 'built-in policy, or a policy file' },
    unknown: {
      type: 'string',
      value: 'block|remove|keep',
      oneOf: unknownChoices,
      says: 'what happens to fields that nobody classified',
    },
    'aliases-from': {
      type: 'string',
      value: 'CASE',
      says: 'an earlier case of the same person: its stand-ins ("Policy 1") keep their numbers; its passphrase is in SIGNET_EARLIER_PASSPHRASE_FILE or is asked for',
    },
    preview: { type: 'boolean', says: 'only show it; set nothing' },
  },
  run: async ({ text, flag, surroundings }) => {
    const unknownFields = unknownChoices.find((one) => one === text('unknown'));
    const preview = await setPolicy(
      {
        folder: text('case') ?? '',
        policy: text('policy'),
        unknownFields,
        aliasesFrom: text('aliases-from'),
        previewOnly: flag('preview'),
      },
      surroundings,
    );
    return preview.ok ? ok(toOutcome(preview.value)) : preview;
  },
};
