// Writes docs/security-guards.md from the table of guards: `node test/e2e/guards/guards-page.ts`. A test sees that the page is of the table.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Guard } from './guard.ts';
import { guardGroups } from './guard-table.ts';

export const guardsPage = fileURLToPath(new URL('../../../docs/security-guards.md', import.meta.url));

const opening = `# Guards of the desktop app

Each line is a rule of the app's shell, where it comes from, and the file that keeps it. Each has a check and a mutant: the
check must pass on the app as it is and fail when the guard's line is taken out (\`test/e2e/guards/\`). They run on the double of
Electron, so they show what the app asks of Electron, not what Electron does with it. What the policy of the page stops is
shown by attacks in Chromium (\`test/e2e/csp-attacks.test.ts\`).

Pages named without a folder are Electron's documentation (\`docs/api\`, \`docs/tutorial\`); \`security.md §…\` is the project's own reference.

This page is written from the table: \`node test/e2e/guards/guards-page.ts\`.
`;

export function renderGuards(): string {
  return [opening, ...guardGroups.map(([heading, guards]) => renderGroup(heading, guards))].join('\n');
}

function renderGroup(heading: string, guards: readonly Guard[]): string {
  const rows = guards.map(
    ({ name, rule, source, mutant }) => `| \`${name}\` | ${rule} | ${source} | \`${mutant.file}\` |`,
  );
  return [`## ${heading}`, '', '| guard | rule | source | kept by |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

if (import.meta.main) writeFileSync(guardsPage, renderGuards());
