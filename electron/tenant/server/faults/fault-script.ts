// The fault script: which request of the synthetic tenant gets which fault. docs/format/fault-script.md explains each kind.
import * as z from 'zod';
import { type AppError, appError } from '../../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

const percent = z.number().int().min(0).max(99);
const index = z.number().int().min(0);
const retryAfter = z.union([z.number().int().min(0).max(86_400), z.enum(['date', 'past-date', 'none'])]);

const when = {
  at: z.union([index, z.array(index).min(1)]).optional(),
  every: z.number().int().min(1).optional(),
  match: z.enum(['signIns', 'users', 'summary', 'token']).optional(),
};

const kind = <T extends z.ZodRawShape>(facts: T) => z.strictObject({ ...when, ...facts });

const faultShape = z.discriminatedUnion('fault', [
  // Instead of an answer.
  kind({ fault: z.literal('status-429'), retryAfter: retryAfter.default(2) }),
  kind({ fault: z.literal('status-503'), retryAfter: retryAfter.default('none') }),
  kind({ fault: z.enum(['status-500', 'status-502', 'status-504', 'status-408']) }),
  kind({ fault: z.enum(['unauthorized-expired', 'unauthorized-claims']) }),
  kind({ fault: z.enum(['forbidden-not-premium', 'forbidden-permission', 'forbidden-role', 'forbidden-directory']) }),
  kind({ fault: z.enum(['next-link-404', 'next-link-410', 'bad-skip-token']) }),
  // A page of sign-ins that only its maker can get wrong.
  kind({
    fault: z.enum(['empty-page', 'half-page', 'duplicate-page', 'page-out-of-order', 'skipped-page', 'foreign-record']),
  }),
  // A right answer whose body is changed.
  kind({ fault: z.literal('short-page-without-link'), percent: percent.default(50) }),
  kind({ fault: z.enum(['next-link-loop', 'next-link-empty-token', 'next-link-foreign-host']) }),
  kind({ fault: z.enum(['html', 'error-in-200', 'bom', 'bad-utf8', 'duplicate-keys']) }),
  kind({ fault: z.literal('truncated'), percent: percent.default(50) }),
  // A connection that fails.
  kind({ fault: z.literal('gzip-cut') }),
  kind({ fault: z.literal('reset') }),
  kind({ fault: z.literal('connection-cut'), percent: percent.default(50) }),
  kind({ fault: z.literal('stall'), seconds: z.number().min(0).default(600) }),
  kind({ fault: z.literal('slow'), bytesPerSecond: z.number().int().min(1).default(1024) }),
  // Data that changes before the answer, which is right.
  kind({ fault: z.literal('late-record'), minutesAgo: z.number().min(0).default(30) }),
  kind({ fault: z.literal('new-content') }),
  kind({ fault: z.literal('retention'), hours: z.number().positive().default(24) }),
  kind({ fault: z.literal('boundary-burst'), records: z.number().int().min(1).max(5000).default(50) }),
  // The server's clock: for one answer, or from now on.
  kind({ fault: z.literal('clock-skew'), seconds: z.number() }),
  kind({ fault: z.literal('clock-jump'), seconds: z.number() }),
]);

export type Fault = z.output<typeof faultShape>;
export type FaultKind = Fault['fault'];
/** What kind of request a fault can be meant for. */
export type RequestKind = NonNullable<Fault['match']>;

const scriptShape = z.strictObject({
  seed: z.union([z.string(), z.number()]).optional(),
  faults: z.array(
    faultShape.refine(
      (fault) => (fault.at === undefined) !== (fault.every === undefined),
      'needs either "at" or "every"',
    ),
  ),
});

export type FaultScript = z.output<typeof scriptShape>;
/** A script as it is written in a file: facts that have a usual value may be left out. */
export type FaultScriptInput = z.input<typeof scriptShape>;

/** Every kind of fault, in the order of the documentation. */
export const faultKinds: readonly FaultKind[] = faultShape.options.flatMap((option) => {
  const name = option.shape.fault;
  return name instanceof z.ZodLiteral ? [...name.values] : [...name.options];
});

function refused(where: string, problem: string): { readonly ok: false; readonly error: AppError } {
  return fail(appError('TENANT_BAD_FAULT_SCRIPT', { where, problem }));
}

/** Reads a script; what it does not know is an error, never ignored. Fails with TENANT_BAD_FAULT_SCRIPT. */
export function readFaultScript(text: string): Result<FaultScript, AppError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own words quote the file, which is not ours to repeat.
    return refused('the file', 'it is not JSON');
  }
  const read = scriptShape.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return refused(issue?.path.join('.') || 'the file', issue?.message ?? 'it has another form');
}
