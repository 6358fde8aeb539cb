// Every command, in the order of the help: the one list that the command line knows. Each is read when it is asked for, since what
// signs in or makes workbooks takes most of a second to load, and most commands do neither.
import type { Command } from './command.ts';

export type CommandEntry = { readonly name: string; readonly load: () => Promise<Command> };

export const commands: readonly CommandEntry[] = [
  { name: 'demo', load: async () => (await import('./commands/demo-command.ts')).demoCommand },
  { name: 'tenant', load: async () => (await import('./commands/tenant-command.ts')).tenantCommand },
  { name: 'case', load: async () => (await import('./commands/case-command.ts')).caseCommand },
  { name: 'collect', load: async () => (await import('./commands/collect-command.ts')).collectCommand },
  { name: 'sign-out', load: async () => (await import('./commands/sign-out-command.ts')).signOutCommand },
  { name: 'import', load: async () => (await import('./commands/import-command.ts')).importCommand },
  { name: 'status', load: async () => (await import('./commands/status-command.ts')).statusCommand },
  { name: 'records', load: async () => (await import('./commands/records-command.ts')).recordsCommand },
  { name: 'summary', load: async () => (await import('./commands/summary-command.ts')).summaryCommand },
  { name: 'decide', load: async () => (await import('./commands/decide-command.ts')).decideCommand },
  { name: 'redact', load: async () => (await import('./commands/redact-command.ts')).redactCommand },
  { name: 'override', load: async () => (await import('./commands/override-command.ts')).overrideCommand },
  { name: 'findings', load: async () => (await import('./commands/findings-command.ts')).findingsCommand },
  { name: 'package', load: async () => (await import('./commands/package-command.ts')).packageCommand },
  { name: 'verify', load: async () => (await import('./commands/verify-command.ts')).verifyCommand },
  { name: 'explain', load: async () => (await import('./commands/explain-command.ts')).explainCommand },
  { name: 'purge', load: async () => (await import('./commands/purge-command.ts')).purgeCommand },
];
