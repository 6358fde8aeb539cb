// Reads manifest.json and manifest-sha256.txt, strictly: a verifier and every other program must understand the same.
import { type Manifest, manifestSchema } from '../../shared/package/manifest.ts';
import { showName } from '../../shared/verify/show-name.ts';
import { parseStrictJson } from '../../shared/verify/strict-json.ts';
import { ArchiveDamage } from './archive-damage.ts';
import { limits } from './limits.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The manifest; a name twice, an unknown member or a wrong type is refused. Throws {@link ArchiveDamage}. */
export function readManifest(bytes: Uint8Array): Manifest {
  const text = decode(bytes);
  if (text === undefined) throw new ArchiveDamage('VERIFY_MANIFEST_SYNTAX');
  const parsed = parseStrictJson(text, limits.jsonDepth);
  if (!parsed.ok) {
    const twice = parsed.error === 'DUPLICATE_KEY';
    throw new ArchiveDamage(twice ? 'VERIFY_MANIFEST_DUPLICATE_KEY' : 'VERIFY_MANIFEST_SYNTAX');
  }
  const checked = manifestSchema.safeParse(parsed.value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const steps = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? []);
  throw new ArchiveDamage('VERIFY_MANIFEST_FORM', { place: showName(`/${steps.map(String).join('/')}`) });
}

/** The lines of manifest-sha256.txt as path → lower-case hex; each path once, each line whole. Throws {@link ArchiveDamage}. */
export function readHashList(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = (decode(bytes) ?? '').split('\n');
  if (lines.pop() !== '') throw new ArchiveDamage('VERIFY_HASH_LIST_FORM', { line: lines.length + 1 });
  const digests = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}([^\r\\]+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined || digests.has(path)) {
      throw new ArchiveDamage('VERIFY_HASH_LIST_FORM', { line: index + 1 });
    }
    digests.set(path, digest);
  }
  return digests;
}
