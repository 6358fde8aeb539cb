// Signing in with a code that the officer types into a browser anywhere (RFC 8628): for machines without one.
import {
  AuthError,
  type AuthenticationResult,
  type DeviceCodeRequest,
  type PublicClientApplication,
} from '@azure/msal-node';
import type { AskOfficer } from './person-token-source.ts';

export type DeviceCodeLogin = {
  readonly showDeviceCode: (code: { readonly url: string; readonly code: string; readonly minutes: number }) => void;
};

export function askByDeviceCode({ showDeviceCode }: DeviceCodeLogin): AskOfficer {
  return async (app: PublicClientApplication, { scopes, claims, signal }): Promise<AuthenticationResult> => {
    const request: DeviceCodeRequest = {
      scopes: [...scopes],
      ...(claims === null ? {} : { claims }),
      deviceCodeCallback: ({ userCode, verificationUri, expiresIn }) =>
        showDeviceCode({ url: verificationUri, code: userCode, minutes: Math.floor(expiresIn / 60) }),
    };
    const cancelled = Promise.withResolvers<never>();
    // MSAL looks at this between two questions; we do not wait for that.
    const cancel = () => {
      request.cancel = true;
      cancelled.reject(new AuthError('device_code_polling_cancelled', ''));
    };
    signal.addEventListener('abort', cancel);
    try {
      const asking = app.acquireTokenByDeviceCode(request);
      // After a cancel nobody waits for its own failure any more.
      asking.catch(() => undefined);
      const result = await Promise.race([asking, cancelled.promise]);
      if (result === null) throw new AuthError('device_code_unknown_error', '');
      return result;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}
