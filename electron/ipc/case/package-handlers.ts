// The handlers of `package.*`: what is left to settle, and sealing.
import { basename } from 'node:path';
import type { Calls, Input } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import type { Blocker, PackageCheckView, PackagedView } from '../../../shared/ipc/views.ts';
import { fail, ok } from '../../../shared/result.ts';
import { fingerprintWords } from '../../../shared/words/fingerprint-words.ts';
import { checkPackage, differsFromLast, type PackageCheck } from '../../flow/check-package.ts';
import { signerFingerprint } from '../../flow/known-signer.ts';
import type { PackagedCase } from '../../flow/package-case.ts';
import { readSettings } from '../../flow/settings.ts';
import type { Surroundings } from '../../flow/surroundings.ts';
import type { AskMain } from './ask-main.ts';
import type { HeldCase } from './held-case.ts';
import type { OneAtATime } from './one-at-a-time.ts';

const inventedController = 'Contoso (invented)';

export function createPackageHandlers(
  held: HeldCase,
  alone: OneAtATime,
  ask: AskMain,
): Calls<'package.check' | 'package.write'> {
  const { home } = held.surroundings;
  const isInvented = () => held.view().state.isInvented;

  async function check(own: Surroundings): Promise<Answer<PackageCheckView>> {
    const view = held.view();
    const checked = await checkPackage(held.open, held.view, own);
    if (!checked.ok) return checked;
    const fingerprint = signerFingerprint(home);
    const canSign = isInvented() ? ok(true) : await ask('main.canSign', null);
    if (!canSign.ok) return canSign;
    const { controller, contact } = readSettings(home);
    const { coverage, withheldValues, warnings, detectorFindings } = checked.value;
    return ok({
      coverage,
      blockers: blockersOf(held, checked.value),
      counts: view.set.counts,
      withheldValues,
      withheldRecords: view.set.excluded.length,
      warnings,
      detectorFindings,
      signer: fingerprint === null ? null : { fingerprint, words: fingerprintWords(fingerprint) },
      signerNeedsPassphrase: !canSign.value,
      controller: controller ?? (isInvented() ? inventedController : null),
      contact: contact ?? null,
      packages: view.state.packages.map(({ packageId, at, sha256, coverage: verdict, leak, records }) => ({
        ...{ packageId, at, sha256, coverage: verdict, leak, records },
      })),
      differsFromLast: differsFromLast(held.open.journal(), held.open.pageCount()),
    });
  }

  /** What opens the signer's key, before anything long begins. */
  async function secretFor(signer: Input<'package.write'>['signer']): Promise<Answer<string>> {
    if (signer.kind === 'file') return ok(signer.password);
    // An invented case signs with a key of its own, so that nobody takes its packages for ours.
    if (isInvented()) return ok(Buffer.from(held.open.purposeKey('demo-signer')).toString('base64url'));
    if (signer.passphrase !== null) return ok(signer.passphrase);
    const kept = await ask('main.signerPassphrase', null);
    if (!kept.ok) return kept;
    return kept.value === null ? fail({ code: 'CASE_PASSPHRASE_NEEDED' }) : ok(kept.value);
  }

  async function write(input: Input<'package.write'>, own: Surroundings): Promise<Answer<PackagedView>> {
    const { signer } = input;
    const out = held.pathOf(input.targetId);
    const file = signer.kind === 'file' ? held.pathOf(signer.fileId) : null;
    if (out === null || (signer.kind === 'file' && file === null)) return fail({ code: 'FILE_GONE' });
    const secret = await secretFor(signer);
    if (!secret.ok) return secret;
    const remembered = readSettings(home).controller;
    // What makes workbooks and signatures is read when something is sealed: every case opens sooner without.
    const { packageCase } = await import('../../flow/package-case.ts');
    const packaged = await packageCase(
      {
        folder: held.folder,
        out,
        signer: file === null ? { kind: 'installation' } : { kind: 'file', file },
        language: input.language,
        controller: input.controller ?? remembered ?? (isInvented() ? inventedController : undefined),
        contact: input.contact ?? undefined,
        incompleteReason: input.incompleteReason,
      },
      { ...own, signerSecret: async () => ok(secret.value) },
    );
    if (!packaged.ok) return packaged;
    if (signer.kind === 'installation' && signer.passphrase !== null && !isInvented())
      await ask('main.keepSignerPassphrase', { passphrase: signer.passphrase });
    const fileId = await ask('main.giveFile', { path: out });
    return fileId.ok ? ok(packagedShown(packaged.value, fileId.value)) : fileId;
  }

  return {
    'package.check': ({ operationId }) => held.operate(operationId, check),
    'package.write': (input) => held.operate(input.operationId, (own) => alone(() => write(input, own))),
  };
}

function blockersOf(held: HeldCase, { blockedFields, openPairs }: PackageCheck): readonly Blocker[] {
  const { state, guard, set } = held.view();
  const blockers: Blocker[] = [];
  if (state.subject === null) blockers.push({ kind: 'no-subject' });
  if (guard.objectId === null && guard.candidateIds.length > 1)
    blockers.push({ kind: 'several-candidates', count: guard.candidateIds.length });
  const [first] = set.open;
  if (first !== undefined)
    blockers.push({ kind: 'open-decisions', count: set.open.length, recordId: held.open.index.idOf(first) });
  for (const { path, count } of blockedFields) blockers.push({ kind: 'unknown-field', path, count });
  for (const { id, withheld, kept, count } of openPairs)
    blockers.push({ kind: 'open-pair', id, withheld, kept, count });
  return blockers;
}

function packagedShown(packaged: PackagedCase, fileId: string): PackagedView {
  const { counts, coverage, leak, verified, signer } = packaged;
  return {
    fileId,
    name: basename(packaged.out),
    size: packaged.size,
    sha256: packaged.sha256,
    records: counts.records,
    withheldValues: counts.withheldValues,
    quarantined: packaged.quarantined,
    coverage,
    leak: { verdict: leak.verdict, searchedValues: leak.searchedValues, scannedBytes: leak.scannedBytes },
    verified,
    fingerprint: signer.fingerprint,
    fingerprintWords: fingerprintWords(signer.fingerprint),
    signerCreatedNow: signer.createdNow,
    personNameWarning: signer.personNameWarning,
    isControllerNamed: packaged.isControllerNamed,
  };
}
