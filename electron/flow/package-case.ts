// Use case: seal the answer. Survey, redact and write beside the target, search the finished file, verify it, and only then
// give it its name. Whatever goes wrong, no file is left (design §6).
import { createHash, createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type AppError, appError } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { LeakReport } from '../../shared/package/leak/leak-finding.ts';
import { pageWords } from '../../shared/package/page-html.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VerifyReport } from '../../shared/verify/report.ts';
import type { Language } from '../../shared/words/language.ts';
import type { OpenCase } from '../case/open-case.ts';
import { publishFile } from '../durable-file.ts';
import type { Signer } from '../package/signer/signer.ts';
import { type WrittenPackage, writePackage } from '../package/write-package.ts';
import { sourceRecords } from '../review/source-records.ts';
import { coverageOf } from './case-coverage.ts';
import { policyOf } from './case-policy.ts';
import { withCase } from './case-session.ts';
import { type CaseView, viewCase } from './case-view.ts';
import { chooseSigner, type SignerChoice } from './choose-signer.ts';
import { letGoOfGarbage, withLeanHeap } from './lean-heap.ts';
import { packageParts, removePackageParts } from './package-parts.ts';
import { packageStatement } from './package-statement-of-case.ts';
import { scanWritten } from './scan-written-package.ts';
import { changeSettings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import {
  openDecisionsError,
  openPairsError,
  type SurveyedCase,
  surveyCase,
  unknownFieldsError,
} from './survey-case.ts';
import { verifyFile, verifyFileApart } from './verify-file.ts';

export type PackageRequest = {
  readonly folder: string;
  /** The file to make; it must not exist. */
  readonly out: string;
  readonly signer: SignerChoice;
  readonly language: Language;
  /** Who answers the request; remembered for the next time. */
  readonly controller: string | undefined;
  readonly contact: string | undefined;
  /** Why an INCOMPLETE answer is sealed all the same; stays in the case. Null: such an answer is refused. Undefined: nobody is asked. */
  readonly incompleteReason?: string | null;
};

export type PackagedCase = {
  readonly out: string;
  readonly size: number;
  readonly sha256: string;
  readonly counts: WrittenPackage['counts'];
  readonly coverage: Coverage;
  readonly leak: LeakReport;
  readonly verified: VerifyReport;
  readonly signer: Pick<Signer, 'fingerprint' | 'createdNow' | 'personNameWarning'>;
  readonly findings: number;
  readonly warnings: SurveyedCase['survey']['warnings'];
  readonly quarantined: number;
  /** False where nobody has said who answers the request; package and certificate then say so. */
  readonly isControllerNamed: boolean;
};

/** What package and certificate say where nobody has said who answers. A certificate outlasts its first package, so its words are English. */
const unnamedController = (language: Language): string => pageWords(language).unnamedController;

export function packageCase(
  request: PackageRequest,
  surroundings: Surroundings,
): Promise<Result<PackagedCase, AppError>> {
  return withCase(request.folder, surroundings, false, async (open) => {
    // What is added from here on is not in the package.
    const begunAt = { entries: open.journal().length, pages: open.pageCount() };
    if (existsSync(request.out)) return fail(appError('PACKAGE_TARGET_EXISTS', { file: request.out }));
    const view = viewCase(open);
    if (view.state.subject === null) return fail(appError('CASE_NO_SUBJECT'));
    const decided = openDecisionsError(view);
    if (!decided.ok) return decided;
    const policy = policyOf(view.state);
    if (!policy.ok) return policy;
    const surveyed = await surveyCase(open, view, policy.value, surroundings);
    if (!surveyed.ok) return surveyed;
    const unknown = unknownFieldsError(surveyed.value);
    if (unknown !== null) return fail(unknown);
    const settings = changeSettings(surroundings.home, { controller: request.controller, contact: request.contact });
    const controller = {
      name: settings.controller ?? unnamedController(request.language),
      contact: settings.contact ?? null,
    };
    const signer = await chooseSigner(request.signer, settings.controller ?? unnamedController('en'), surroundings);
    if (!signer.ok) return signer;
    const { partial } = packageParts(request.out);
    const sweep = () => removePackageParts(request.out);
    // Ctrl-C ends the process without coming back here, and the parts hold the person's records in the clear.
    process.once('exit', sweep);
    try {
      const sealing = {
        open,
        view,
        surveyed: surveyed.value,
        signer: signer.value,
        controller,
        partial,
        request,
        begunAt,
      };
      return await withLeanHeap(() => sealPackage(sealing, surroundings));
    } finally {
      process.off('exit', sweep);
      sweep();
    }
  });
}

type Sealing = {
  readonly open: OpenCase;
  readonly view: CaseView;
  readonly surveyed: SurveyedCase;
  readonly signer: Signer;
  readonly controller: { readonly name: string; readonly contact: string | null };
  readonly partial: string;
  readonly request: PackageRequest;
  readonly begunAt: { readonly entries: number; readonly pages: number };
};

async function sealPackage(sealing: Sealing, surroundings: Surroundings): Promise<Result<PackagedCase, AppError>> {
  const { open, view, surveyed, signer, partial, request } = sealing;
  const createdAt = new Date(Math.floor(surroundings.effects.now().getTime() / 2000) * 2000);
  const coverage = coverageOf(open, view, surveyed.rights);
  if (coverage.verdict === 'INCOMPLETE' && request.incompleteReason === null)
    return fail(appError('PACKAGE_INCOMPLETE_NOT_ACCEPTED'));
  const statement = packageStatement({
    ...sealing,
    coverage,
    createdAt,
    packageId: packageIdOf(open, surveyed, createdAt),
    language: request.language,
  });
  letGoOfGarbage();
  const written = await writeRedacted(sealing, statement, surroundings);
  if (!written.ok) return written;
  surveyed.redaction.endPass();
  const pairs = openPairsError(surveyed);
  if (pairs !== null) return fail(pairs);

  letGoOfGarbage();
  surroundings.report({ kind: 'scanning' });
  const inspected = await inspectWritten(sealing, written.value, createdAt, surroundings);
  if (!inspected.ok) return inspected;
  const { scanned, verified } = inspected.value;
  if (verified.verdict !== 'INTACT, EXPECTED SIGNER') {
    return fail(
      appError('PACKAGE_NOT_VERIFIED', { verdict: verified.verdict, finding: verified.findings[0]?.code ?? '' }),
    );
  }
  surroundings.signal?.throwIfAborted();
  publishFile(partial, request.out);
  noteInJournal(sealing, written.value, coverage, scanned, surroundings);
  return ok({
    out: request.out,
    size: written.value.size,
    sha256: written.value.sha256,
    counts: written.value.counts,
    coverage,
    leak: scanned,
    verified,
    signer: {
      fingerprint: signer.fingerprint,
      createdNow: signer.createdNow,
      personNameWarning: signer.personNameWarning,
    },
    findings: surveyed.survey.findings.length,
    warnings: surveyed.survey.warnings,
    quarantined: view.set.counts.quarantined,
    isControllerNamed: sealing.controller.name !== unnamedController(request.language),
  });
}

function writeRedacted(
  sealing: Sealing,
  statement: Parameters<typeof writePackage>[0]['statement'],
  surroundings: Surroundings,
) {
  const { open, view, surveyed, signer, partial, request } = sealing;
  const finder = surveyed.newFinder();
  const of = view.set.included.length;
  function* redacted() {
    for (const source of sourceRecords(open, view.set, view.set.included)) {
      surroundings.signal?.throwIfAborted();
      yield surveyed.redaction.redact(source, finder);
    }
  }
  return writePackage({
    partial,
    workFolder: packageParts(request.out).workFolder,
    records: redacted(),
    expectedRecords: of,
    statement,
    signer,
    onProgress: (records) => surroundings.report({ kind: 'writing', records, of }),
  });
}

/** A thread costs more than it gains below this many unpacked bytes. */
const smallBytes = 16 << 20;

/** The leak scan and the verification of the finished file, side by side where it is large. */
async function inspectWritten(
  { open, view, surveyed, partial, signer, request: { language } }: Sealing,
  { sizes }: WrittenPackage,
  createdAt: Date,
  surroundings: Surroundings,
): Promise<Result<{ readonly scanned: LeakReport; readonly verified: VerifyReport }, AppError>> {
  const isSmall = Object.values(sizes).reduce((sum, size) => sum + size, 0) < smallBytes;
  const expected = { file: partial, trust: [], expectSigner: signer.fingerprint };
  const checking = (isSmall ? verifyFile : verifyFileApart)(expected, surroundings);
  // Both end before anything is thrown or removed: no thread is left alone with the file.
  const [scan, check] = await Promise.allSettled([
    scanWritten({
      open,
      view,
      surveyed,
      partial,
      createdAt,
      language,
      textAfter: checking,
      signal: surroundings.signal,
    }),
    checking,
  ]);
  if (scan.status === 'rejected') throw scan.reason;
  if (!scan.value.ok) return scan.value;
  if (check.status === 'rejected') throw check.reason;
  return ok({ scanned: scan.value.value, verified: check.value });
}

/** Random to everybody without the case key, and the same for the same case, policy and moment, so that equal inputs give equal files. */
function packageIdOf(open: OpenCase, { policy, survey }: SurveyedCase, createdAt: Date): string {
  const inputs = createHash('sha256')
    .update(JSON.stringify([policy, survey.records, survey.counts, open.pageCount()]))
    .digest('hex');
  const bytes = createHmac('sha256', open.purposeKey('package-id'))
    .update(`${createdAt.toISOString()}\n${inputs}`)
    .digest();
  // RFC 9562 §5.8: version 8 is for ids that are made otherwise than by the other versions.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function noteInJournal(
  { open, begunAt, request: { incompleteReason } }: Sealing,
  written: WrittenPackage,
  coverage: Coverage,
  scanned: LeakReport,
  surroundings: Surroundings,
): void {
  const at = surroundings.effects.now().toISOString();
  const packaged = {
    kind: 'packaged' as const,
    at,
    ...begunAt,
    packageId: written.manifest.packageId,
    sha256: written.sha256,
    coverage: coverage.verdict,
    leak: scanned.verdict,
    records: written.counts.records,
  };
  if (coverage.verdict === 'INCOMPLETE' && typeof incompleteReason === 'string') {
    const accepted = { reason: incompleteReason, packageId: written.manifest.packageId };
    open.append(packaged, { kind: 'log', at, code: 'INCOMPLETE_ACCEPTED', facts: accepted });
  } else open.append(packaged);
}
