// Answers in the form that Graph gives them: JSON, and errors as `{"error":{code,message,innerError}}`.
import type { JsonObject } from '../../../../shared/model/json.ts';
import type { TenantAnswer, TenantRequest } from '../tenant-request.ts';

/** Who asked, when, and under which number: stands in headers and in every error. */
export type Asked = { readonly request: TenantRequest; readonly requestId: string; readonly at: number };

const jsonType = {
  'content-type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
};

export function jsonAnswer(body: JsonObject | Uint8Array, status = 200): TenantAnswer {
  return { status, headers: jsonType, body: body instanceof Uint8Array ? body : JSON.stringify(body) };
}

/** The body of a Graph error. */
export function errorBody({ request, requestId, at }: Asked, code: string, message: string): JsonObject {
  const clientRequestId = request.headers['client-request-id'] ?? requestId;
  const date = new Date(at).toISOString().slice(0, 19);
  return {
    error: { code, message, innerError: { date, 'request-id': requestId, 'client-request-id': clientRequestId } },
  };
}

export function errorAnswer(
  asked: Asked,
  status: number,
  [code, message]: readonly [code: string, message: string],
  headers: Readonly<Record<string, string>> = {},
): TenantAnswer {
  const answer = jsonAnswer(errorBody(asked, code, message), status);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

export function badRequest(asked: Asked, message: string): TenantAnswer {
  return errorAnswer(asked, 400, ['BadRequest', message]);
}
