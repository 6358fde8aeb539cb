// Why signing in did not succeed, in our codes. Neither MSAL's texts nor the server's are kept: they may name accounts.
import { AuthError } from '@azure/msal-node';
import { type AppError, appError } from '../../../shared/errors.ts';
import type { LoginTrouble } from './login-network.ts';

/** Consent is missing, only an administrator may give it, or it was refused. */
const aboutConsent = new Set([65001, 65004, 90008, 90093, 90094, 90095, 900941]);
/** Application, tenant or certificate are unknown, or not set up for this way of signing in. */
const aboutTheClient = new Set([
  50011, 50059, 90002, 700016, 700025, 700027, 700030, 900023, 7000112, 7000215, 7000218, 7000222,
]);

const numberInText = (error: unknown) =>
  error instanceof AuthError ? Number(/AADSTS(\d+)/.exec(error.errorMessage)?.[1] ?? 0) || null : null;

/** `error` is what MSAL threw; `trouble` what the network met meanwhile. Anything but an error of MSAL or ours is a bug, and thrown again. */
export function loginFailure(error: unknown, trouble: LoginTrouble, signal: AbortSignal): AppError {
  if (signal.aborted || trouble.transport === 'CANCELLED') return appError('CLI_CANCELLED');
  if (trouble.misled) return appError('COLLECT_LOGIN_MISLED');
  if (trouble.transport === 'TLS_NOT_TRUSTED') return appError('COLLECT_LOGIN_NOT_TRUSTED');
  if (trouble.transport !== null) return appError('COLLECT_UNREACHABLE', { cause: trouble.transport });
  if (trouble.status !== null && (trouble.status >= 500 || trouble.status === 429)) {
    return appError('COLLECT_UNREACHABLE', { cause: `status ${trouble.status}` });
  }
  if (!(error instanceof AuthError)) throw error;
  const number = trouble.number ?? numberInText(error);
  if (number !== null && aboutConsent.has(number)) return appError('COLLECT_CONSENT_NEEDED');
  if (trouble.error === 'consent_required') return appError('COLLECT_CONSENT_NEEDED');
  if (number !== null && aboutTheClient.has(number)) return appError('COLLECT_CLIENT_REFUSED', { number });
  const brokeOff = ['authorization_declined', 'expired_token', 'authorization_pending'].includes(trouble.error ?? '');
  return number === null || brokeOff
    ? appError('COLLECT_SIGN_IN_BROKE_OFF')
    : appError('COLLECT_SIGN_IN_FAILED', { number });
}

/** Whether another sign-in can help, where a silent renewal did not. */
export function needsSomebody(error: unknown, trouble: LoginTrouble): boolean {
  if (trouble.transport !== null || trouble.misled) return false;
  if (trouble.error !== null)
    return ['invalid_grant', 'interaction_required', 'consent_required', 'login_required'].includes(trouble.error);
  // MSAL finds no token to renew with before it asks anybody.
  return error instanceof AuthError && trouble.status === null;
}
