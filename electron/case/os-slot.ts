// The `os` key slot: the case key, wrapped by whatever the system keeps secrets with, so that the app opens a case without its
// passphrase. An extra one, beside the passphrase slot (design §4); the wrapping itself is passed in.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { KeyFile } from './key-slots.ts';

const osSlot = z.object({
  kind: z.literal('os'),
  /** Random id of the installation whose key store wrapped it: a folder may be opened on two computers. */
  holder: z.guid(),
  wrapped: z.base64(),
});

/** With one more slot, or with this holder's replaced. */
export function withOsSlot(keys: KeyFile, holder: string, wrapped: Uint8Array): KeyFile {
  const others = keys.slots.filter((slot) => !isOf(slot, holder));
  const slot = { kind: 'os', holder, wrapped: Buffer.from(wrapped).toString('base64') };
  return { ...keys, slots: [...others, slot] };
}

/** Null where this holder has none. */
export function wrappedFor(keys: KeyFile, holder: string): Uint8Array | null {
  const slot = keys.slots.find((one) => isOf(one, holder));
  const parsed = osSlot.safeParse(slot);
  return parsed.success ? new Uint8Array(Buffer.from(parsed.data.wrapped, 'base64')) : null;
}

/**
 * What is handed to the wrapping. It names the case and checks itself, since not every key store authenticates what it
 * keeps (Chromium's OSCrypt is AES-CBC on two of three systems).
 */
export function osSecretOf(caseId: string, caseKey: Uint8Array): string {
  const key = Buffer.from(caseKey).toString('base64');
  return `${place(caseId)}${key}/${checkOf(caseId, key)}`;
}

/** The case key, or null for a secret of another case or one that came back changed. */
export function keyOfOsSecret(caseId: string, secret: string): Uint8Array | null {
  if (!secret.startsWith(place(caseId))) return null;
  const rest = secret.slice(place(caseId).length);
  const end = rest.lastIndexOf('/');
  const [key, check] = [rest.slice(0, end), rest.slice(end + 1)];
  const bytes = new Uint8Array(Buffer.from(key, 'base64'));
  return bytes.length === 32 && check === checkOf(caseId, key) ? bytes : null;
}

const place = (caseId: string) => `signet/case-key/1/${caseId}/`;

function checkOf(caseId: string, key: string): string {
  return createHash('sha256')
    .update(`${place(caseId)}${key}`, 'utf8')
    .digest('hex')
    .slice(0, 32);
}

function isOf(slot: KeyFile['slots'][number], holder: string): boolean {
  return slot.kind === 'os' && 'holder' in slot && slot.holder === holder;
}
