// Settings over the border: what the window changes is there for the next start, and what it sets to null is forgotten.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../../../electron/effects.ts';
import { createAppHandlers } from '../../../../electron/ipc/main/app-handlers.ts';
import { createFileHandles } from '../../../../electron/shell/file-handles.ts';
import type { Platform } from '../../../../electron/shell/platform.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signet-app-handlers-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A start of the app. */
function started() {
  const platform = { home, language: 'en', host: 'preview', timeZone: 'UTC', keyStore: null } as Platform;
  const files = createFileHandles(realEffects.randomId);
  return createAppHandlers({ platform, files, lock: async () => undefined, cancel: () => undefined });
}

async function columnsAtStart() {
  const described = await started()['app.describe']({});
  return described.ok ? described.value.settings.reviewColumns : 'refused';
}

describe('The columns of Review', () => {
  const columns = [
    { id: '$outcome', width: 152 },
    { id: 'deviceDetail.browser', width: 300 },
  ];

  it('are the same after the next start, and stay when something else is changed', async () => {
    expect(await columnsAtStart()).toBeNull();
    await started()['app.changeSettings']({ reviewColumns: columns });
    await started()['app.changeSettings']({ idleMinutes: 20 });
    expect(await columnsAtStart()).toEqual(columns);
  });

  it('are forgotten where the officer asks for the usual ones', async () => {
    await started()['app.changeSettings']({ reviewColumns: columns });
    const answered = await started()['app.changeSettings']({ reviewColumns: null });
    expect(answered).toMatchObject({ ok: true, value: { reviewColumns: null } });
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).not.toContain('deviceDetail');
  });
});
