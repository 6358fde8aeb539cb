// The table names each command beside the file that holds it: both must agree.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../electron/cli/command-table.ts';

describe('The table of commands', () => {
  it.each(commands)('loads $name under its own name', async ({ name, load }) => {
    expect((await load()).name).toBe(name);
  });

  it('leaves no command out', () => {
    const files = readdirSync(new URL('../../../electron/cli/commands/', import.meta.url));
    expect(commands.map(({ name }) => `${name}-command.ts`).sort()).toEqual(files.sort());
  });
});
