// The small shapes that several channels share: ids, days, error answers. Inputs are strict and bounded; ids are opaque.
import * as z from 'zod';
import type { AppError, ErrorCode } from '../errors.ts';
import type { Result } from '../result.ts';
import type { ipcErrors } from '../words/en/errors/ipc-errors.ts';

/** Made by the main process; a path never crosses the border. */
export const opaqueId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
/** Graph's `id` of a record, as delivered; sources write other things than GUIDs. */
export const recordId = z.string().min(1).max(512);
/** Chosen by the window, so that it can match progress to what it asked for. */
export const operationId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
/** `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** UTC, ISO 8601. */
export const instant = z.iso.datetime();
/** IANA name, `Europe/Amsterdam`. */
export const timeZone = z.string().regex(/^[A-Za-z0-9_+\-/]{1,64}$/);
/** A line that somebody types: a name, a reference. */
export const line = z.string().trim().min(1).max(300);
/** Graph property path, `[*]` for every item. */
export const fieldPath = z.string().min(1).max(300);
export const reasonCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/);
export const passphrase = z.string().min(1).max(1024);
export const nothing = z.strictObject({});
export const onlyCase = z.strictObject({ caseId: opaqueId });
/** Something that runs long: progress comes as events under the operation's id, `operation.cancel` ends it. */
export const caseOperation = z.strictObject({ caseId: opaqueId, operationId });

/** Codes that only the border itself answers with; the others are the engine's ({@link ErrorCode}). */
export type BorderCode = keyof typeof ipcErrors;

export type IpcError = Omit<AppError, 'code'> & { readonly code: ErrorCode | BorderCode };

/** What every call resolves to; nothing throws across the border (design §3). */
export type Answer<T> = Result<T, IpcError>;

/** A shape that the engine has computed and typed itself; checked to be an object, not member by member. */
export function engineShape<T extends object>() {
  return z.custom<T>((value) => typeof value === 'object' && value !== null);
}
