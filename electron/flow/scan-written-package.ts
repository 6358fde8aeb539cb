// Use case within packaging: the leak scan of the file that was just written, before it gets its name (design §6).
import { type AppError, appError } from '../../shared/errors.ts';
import { fixedPackageTexts } from '../../shared/package/leak/fixed-texts.ts';
import type { LeakReport } from '../../shared/package/leak/leak-finding.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { knownWords } from '../../shared/words/explain.ts';
import type { Language } from '../../shared/words/language.ts';
import type { OpenCase } from '../case/open-case.ts';
import { scanPackage } from '../package/leak-scan/scan-package.ts';
import { sourceRecords } from '../review/source-records.ts';
import { openPackage } from '../verify/open-package.ts';
import type { CaseView } from './case-view.ts';
import type { SurveyedCase } from './survey-case.ts';

type ScanRequest = {
  readonly open: OpenCase;
  readonly view: CaseView;
  readonly surveyed: SurveyedCase;
  readonly partial: string;
  /** The moment that VERIFY.txt names. */
  readonly createdAt: Date;
  readonly language: Language;
  /** See `ScanInput` of scan-package.ts. */
  readonly textAfter?: Promise<unknown>;
  /** Ends the scan where it is; it then rejects with the signal's reason. */
  readonly signal: AbortSignal | undefined;
};

/** Fails with PACKAGE_LEAK_FOUND or PACKAGE_NOT_SCANNED, which name entry and place of the first finding, and with the reader's errors. */
export async function scanWritten(request: ScanRequest): Promise<Result<LeakReport, AppError>> {
  const { open, view, surveyed, partial, createdAt, language = 'en', textAfter, signal } = request;
  const reader = openPackage(partial);
  if (!reader.ok) return reader;
  const ignore = knownWords();
  try {
    const report = await scanPackage({
      reader: reader.value,
      values: surveyed.survey.withheldValues,
      ignore,
      isAccepted: surveyed.redaction.isAcceptedAt,
      fixedTexts: new Set([...ignore, ...fixedPackageTexts(language, surveyed.policy, createdAt)]),
      source: () => sourceRecords(open, view.set, view.set.included),
      ...(textAfter === undefined ? {} : { textAfter }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (report.verdict === 'NO LEAK FOUND') return ok(report);
    const [first] = report.findings;
    const facts = {
      reason: first?.code ?? '',
      entry: first?.entry ?? '',
      path: first?.place ?? '',
      count: report.findingCount,
    };
    return fail(appError(report.verdict === 'LEAK FOUND' ? 'PACKAGE_LEAK_FOUND' : 'PACKAGE_NOT_SCANNED', facts));
  } finally {
    reader.value.close();
  }
}
