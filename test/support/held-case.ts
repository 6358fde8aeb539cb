// A case held open for the handlers of the case host, as the host holds it: made from a month of the synthetic tenant.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openCase } from '../../electron/case/case-folder.ts';
import { realEffects } from '../../electron/effects.ts';
import { type CaseView, viewCase } from '../../electron/flow/case-view.ts';
import { importFiles } from '../../electron/flow/import-files.ts';
import type { Surroundings } from '../../electron/flow/surroundings.ts';
import type { HeldCase } from '../../electron/ipc/case/held-case.ts';
import { generateMonth, type Month } from '../../electron/tenant/generate-month.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { Progress } from '../../shared/model/progress.ts';
import type { Result } from '../../shared/result.ts';
import { testSurroundings } from './test-surroundings.ts';

export const heldPassphrase = 'correct horse battery staple';

export type HeldForTest = HeldCase & {
  /** What was reported under any operation. */
  readonly reported: readonly Progress[];
  /** Ids that stand for paths, as the main process gives them out. */
  readonly paths: Map<string, string>;
  /** Aborts the operation of that id. */
  readonly cancel: (operationId: string) => void;
  readonly close: () => void;
};

/** Imports pages of `pageSize` records each into a new case of the desk. */
export async function importMonth(
  desk: ReturnType<typeof testSurroundings>,
  month: Month,
  pageSize: number,
  name = 'case',
): Promise<string> {
  const folder = join(desk.folder, name);
  const source = join(desk.folder, `${name}-pages.json`);
  mkdirSync(desk.folder, { recursive: true });
  for (const page of month.pages(pageSize)) appendFileSync(source, `${page.body}\n`);
  const imported = await importFiles(
    { folder, subject: month.subject.objectId, alsoKnownAs: month.subject.names, files: [source] },
    desk,
  );
  if (!imported.ok) throw new Error(imported.error.code);
  return folder;
}

/** Opens the case of a folder and holds it. */
export async function holdCase(folder: string, desk: Surroundings): Promise<HeldForTest> {
  const opened = await openCase(folder, heldPassphrase, { effects: desk.effects, face: 'test' });
  if (!opened.ok) throw new Error(opened.error.code);
  const open = opened.value;
  const surroundings: Surroundings = { ...desk, held: { folder, open } };
  const reported: Progress[] = [];
  const paths = new Map<string, string>();
  const running = new Map<string, AbortController>();
  let seen: { readonly at: string; readonly view: CaseView } | null = null;
  return {
    caseId: 'case-under-test',
    open,
    folder,
    timeZone: () => 'Europe/Amsterdam',
    surroundings,
    view: () => {
      const at = `${open.pageCount()}/${open.journal().length}`;
      if (seen?.at !== at) seen = { at, view: viewCase(open) };
      return seen.view;
    },
    operate: async <T>(id: string, work: (watched: Surroundings) => Promise<Result<T, IpcError>>) => {
      const controller = new AbortController();
      running.set(id, controller);
      try {
        const { signal } = controller;
        return await work({ ...surroundings, signal, report: (progress) => reported.push(progress) });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        return { ok: false, error: { code: 'CANCELLED' } };
      } finally {
        running.delete(id);
      }
    },
    pathOf: (fileId) => paths.get(fileId) ?? null,
    emit: () => undefined,
    reported,
    paths,
    cancel: (id) => running.get(id)?.abort(),
    close: () => open.close(),
  };
}

/** A month of the synthetic tenant, held open. */
export async function heldMonth(seed: string, records: number, pageSize = 100) {
  const desk = testSurroundings(realEffects);
  const month = generateMonth({ seed, records });
  const folder = await importMonth(desk, month, pageSize);
  return { desk, month, folder, held: await holdCase(folder, desk) };
}

/** The value, or a failure that names the error. */
export function theValue<T>(result: Result<T, IpcError>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
}
