// The twins' store: the whole file read as one text, parsed at once and kept.
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../../shared/model/json.ts';

/** A record as the twins see it: plain members, no checks. */
export type PlainRecord = JsonObject & {
  readonly id: string;
  readonly createdDateTime: string;
  readonly userPrincipalName: string;
  readonly appId: string;
  readonly appDisplayName: string;
  readonly resourceId: string;
  readonly ipAddress: string;
  readonly status: { readonly errorCode: number };
};

export function parseWholeFile(file: string): PlainRecord[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { value: PlainRecord[] }).value;
}
