// Every command, in the order of the help: the one list that the command line knows.
import type { Command } from './command.ts';
import { caseCommand } from './commands/case-command.ts';
import { collectCommand } from './commands/collect-command.ts';
import { decideCommand } from './commands/decide-command.ts';
import { demoCommand } from './commands/demo-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import { findingsCommand } from './commands/findings-command.ts';
import { importCommand } from './commands/import-command.ts';
import { overrideCommand } from './commands/override-command.ts';
import { packageCommand } from './commands/package-command.ts';
import { purgeCommand } from './commands/purge-command.ts';
import { recordsCommand } from './commands/records-command.ts';
import { redactCommand } from './commands/redact-command.ts';
import { signOutCommand } from './commands/sign-out-command.ts';
import { statusCommand } from './commands/status-command.ts';
import { summaryCommand } from './commands/summary-command.ts';
import { tenantCommand } from './commands/tenant-command.ts';
import { verifyCommand } from './commands/verify-command.ts';

export const commands: readonly Command[] = [
  demoCommand,
  tenantCommand,
  caseCommand,
  collectCommand,
  signOutCommand,
  importCommand,
  statusCommand,
  recordsCommand,
  summaryCommand,
  decideCommand,
  redactCommand,
  overrideCommand,
  findingsCommand,
  packageCommand,
  verifyCommand,
  explainCommand,
  purgeCommand,
];
