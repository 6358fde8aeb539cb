// The work of a verify host: one package, checked and shown read-only, by a process without a case, a key or HTTP (design §3).
import { appError } from '../../shared/errors.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';
import type { PackageRecordView, PackageRowsView, VerifiedPackageView } from '../../shared/ipc/verify-views.ts';
import { fail, ok } from '../../shared/result.ts';
import { fingerprintWords } from '../../shared/words/fingerprint-words.ts';
import { realEffects } from '../effects.ts';
import { type ShownPackage, showPackage } from '../flow/show-package.ts';
import type { VerifyRequest } from '../flow/verify-file.ts';
import { shown, shownError } from '../ipc/case/shown-error.ts';
import { beat, verifyLimits } from './host-limits.ts';
import type { HostLine, HostWork } from './serve-host.ts';

/** Calls of main to a verify host. */
export type VerifyHostCalls = {
  readonly 'verify.open': {
    readonly input: Omit<VerifyRequest, 'trust'>;
    readonly output: Omit<VerifiedPackageView, 'packageId' | 'name'>;
  };
  readonly 'verify.rows': {
    readonly input: { readonly from: number; readonly count: number; readonly columns: readonly string[] };
    readonly output: PackageRowsView;
  };
  readonly 'verify.record': { readonly input: { readonly index: number }; readonly output: PackageRecordView };
};

export function createVerifyKeeper({ tell, end }: Pick<HostLine, 'tell' | 'end'>): HostWork {
  let kept: ShownPackage | null = null;
  const pulse = { tell, end, memory: () => process.memoryUsage.rss() };
  setInterval(() => beat(pulse), verifyLimits.beatMilliseconds).unref();
  const own: {
    readonly [N in keyof VerifyHostCalls]: (
      input: VerifyHostCalls[N]['input'],
    ) => Promise<Answer<VerifyHostCalls[N]['output']>>;
  } = {
    'verify.open': async (request) => {
      const opened = await showPackage({ ...request, trust: [] }, { effects: realEffects });
      if (!opened.ok) return shown(opened);
      kept = opened.value;
      const { manifest, records, report } = opened.value;
      return ok({
        report: report.error === undefined ? report : { ...report, error: shownReportError(report.error) },
        signerWords: report.signer === undefined ? null : fingerprintWords(report.signer.sha256),
        manifest,
        records,
        isInvented: manifest?.coverage.notes.some(({ code }) => code === 'INVENTED_DATA') ?? false,
      });
    },
    'verify.rows': async ({ from, count, columns }) =>
      kept === null ? fail({ code: 'FILE_GONE' }) : ok({ rows: kept.rows(from, count, columns) }),
    'verify.record': async ({ index }) => {
      const record = kept?.record(index) ?? null;
      return record === null ? fail(appError('REVIEW_NO_SUCH_RECORD')) : ok({ index, ...record });
    },
  };
  return {
    call: (name, input) =>
      Object.hasOwn(own, name)
        ? (own[name as keyof VerifyHostCalls] as (input: unknown) => Promise<Answer<unknown>>)(input)
        : Promise.resolve(fail({ code: 'IPC_BAD_INPUT' })),
    // The process is ended instead.
    cancel: () => undefined,
  };
}

/** Only its facts change: of a path the last part is left. */
function shownReportError<T extends { readonly facts?: Readonly<Record<string, string | number>> }>(
  error: T & Parameters<typeof shownError>[0],
): T {
  const { facts } = shownError(error);
  return facts === undefined ? error : { ...error, facts };
}
