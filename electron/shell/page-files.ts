// What the window's page consists of: the list that the build made, read once, each file checked against it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { withPolicy } from './content-security-policy.ts';

const listSchema = z.array(
  z.strictObject({
    /** From `/`, as in the address. */
    path: z.string().regex(/^\/[A-Za-z0-9._/-]+$/),
    type: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int(),
  }),
);

export type PageFile = { readonly type: string; readonly content: Uint8Array<ArrayBuffer> };

/**
 * The files by the path of their address. Nothing else can be asked for, so no address is ever joined to a folder.
 * @param folder where the build put `renderer-files.json` and `renderer/`
 * @throws where a file is missing or is not the one that was built
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const list = listSchema.parse(JSON.parse(readFileSync(join(folder, 'renderer-files.json'), 'utf8')));
  return new Map(list.map(({ path, type, sha256 }) => [path, { type, content: readBuilt(folder, path, sha256) }]));
}

function readBuilt(folder: string, path: string, sha256: string): Uint8Array<ArrayBuffer> {
  const content = readFileSync(join(folder, 'renderer', ...path.split('/')));
  if (createHash('sha256').update(content).digest('hex') !== sha256)
    throw new Error(`${path} is not the file that was built`);
  return path.endsWith('.html')
    ? new TextEncoder().encode(withPolicy(content.toString('utf8')))
    : new Uint8Array(content);
}
