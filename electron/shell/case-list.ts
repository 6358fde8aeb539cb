// The list of cases: where each folder is and what to show of it without opening it, sealed with a key of its own that the key
// store keeps. Without a key store nothing of it is written, and the folders of this installation show as locked (design §4).
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from '../durable-file.ts';
import type { Effects } from '../effects.ts';
import type { CardFacts } from '../flow/case-card.ts';
import type { KeyStore } from './platform.ts';

export type ListedCase = {
  /** The app's id; for a case of this installation the name of its folder. */
  readonly caseId: string;
  readonly folder: string;
  /** Null where nothing is remembered: shown as locked. */
  readonly facts: CardFacts | null;
};

export type CaseList = {
  /** The installation as the key slots of cases name it; null without a key store. */
  readonly holder: string | null;
  readonly all: () => readonly ListedCase[];
  readonly find: (caseId: string) => ListedCase | null;
  /** Where a new case goes, under its id. */
  readonly newPlace: () => { readonly caseId: string; readonly folder: string };
  /** A folder that stands elsewhere gets an id; one that is known keeps its own. */
  readonly take: (folder: string) => string;
  readonly remember: (caseId: string, facts: CardFacts) => void;
  readonly forget: (caseId: string) => void;
};

type ListDesk = {
  readonly home: string;
  readonly keyStore: KeyStore | null;
  readonly effects: Effects;
  readonly isCase: (folder: string) => boolean;
};

const cardFacts = z.object({
  id: z.string().optional(),
  reference: z.string().nullable(),
  subject: z.string().nullable(),
  receivedOn: z.string().nullable(),
  records: z.int(),
  coverage: z.enum(['COMPLETE', 'PROVISIONAL', 'INCOMPLETE']).nullable(),
  packages: z.int(),
  oldestVanishesAt: z.string().nullable(),
  isInvented: z.boolean(),
  timeZone: z.string().nullable(),
});
const content = z.object({
  cases: z.array(z.object({ caseId: z.string(), folder: z.string(), facts: cardFacts.nullable() })),
});
const listFile = z.object({
  format: z.literal('signet/case-list'),
  version: z.literal(1),
  holder: z.guid(),
  /** The list's key as the key store keeps it. */
  key: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
});

type SealedList = { readonly holder: string; readonly key: Uint8Array; readonly wrapped: Uint8Array };

/**
 * Reads the list. What cannot be unsealed is set aside and begun anew: the cases themselves do not need it, and a later start,
 * whose key store may be the old one again, takes back what it says. A key store that fails now counts as none until then.
 */
export async function openCaseList({ home, keyStore, effects, isCase }: ListDesk): Promise<CaseList> {
  const folder = join(home, 'cases');
  const file = join(home, 'cases.json');
  const known = new Map<string, ListedCase>();
  // What the disk refuses here is not written over later either.
  const seal = keyStore === null ? null : await unsealLists(keyStore).catch(() => null);

  async function unsealLists(store: KeyStore): Promise<SealedList | null> {
    const read = await readList(file, store);
    const own = read?.seal ?? (await newSeal(store, effects));
    if (own === null) return null;
    if (existsSync(file) && read?.cases === undefined) setAside(home, effects.randomId());
    const taken: string[] = [];
    for (const one of read?.cases ?? []) known.set(one.caseId, one);
    for (const aside of listsAside(home)) {
      const earlier = await readList(aside, store);
      if (earlier?.cases === undefined) continue;
      for (const one of earlier.cases) if (!known.has(one.caseId)) known.set(one.caseId, one);
      taken.push(aside);
    }
    if (taken.length > 0) writeList(file, own, known, effects);
    for (const aside of taken) rmSync(aside, { force: true });
    return own;
  }

  function write(): void {
    if (seal !== null) writeList(file, seal, known, effects);
  }

  /** Folders that stand here and are not listed: made without a key store, or by a list that was lost. */
  function lookAround(): void {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      if (!known.has(name) && /^[A-Za-z0-9-]{8,64}$/.test(name) && isCase(join(folder, name)))
        known.set(name, { caseId: name, folder: join(folder, name), facts: null });
    }
  }

  return {
    holder: seal?.holder ?? null,
    all: () => {
      lookAround();
      return [...known.values()];
    },
    find: (caseId) => {
      lookAround();
      return known.get(caseId) ?? null;
    },
    newPlace: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const caseId = effects.randomId();
      return { caseId, folder: join(folder, caseId) };
    },
    take: (place) => {
      lookAround();
      const found = [...known.values()].find((one) => one.folder === place);
      if (found !== undefined) return found.caseId;
      const caseId = place === join(folder, basename(place)) ? basename(place) : effects.randomId();
      known.set(caseId, { caseId, folder: place, facts: null });
      write();
      return caseId;
    },
    remember: (caseId, facts) => {
      lookAround();
      const one = known.get(caseId);
      if (one === undefined) return;
      known.set(caseId, { ...one, facts });
      try {
        write();
      } catch {
        // A full or read-only disk: it is shown now, and written with the next change. Nobody waits for this.
      }
    },
    forget: (caseId) => {
      known.delete(caseId);
      write();
    },
  };
}

/** The list's key where the key store gives it back: the slots of the cases bear its holder's name, so it outlasts a list that was damaged. */
type ReadList = { readonly seal: SealedList; readonly cases?: readonly ListedCase[] };

async function readList(file: string, keyStore: KeyStore): Promise<ReadList | null> {
  const parsed = listFile.safeParse(jsonOf(file));
  if (!parsed.success) return null;
  const { holder, key, nonce, sealed } = parsed.data;
  const wrapped = new Uint8Array(Buffer.from(key, 'base64'));
  const secret = await keyStore.unseal(wrapped);
  const bytes = Buffer.from(secret ?? '', 'base64');
  if (bytes.length !== 32) return null;
  const seal = { holder, key: new Uint8Array(bytes), wrapped };
  const plain = opened(bytes, holder, Buffer.from(nonce, 'base64'), Buffer.from(sealed, 'base64'));
  const list = plain === null ? null : content.safeParse(JSON.parse(plain));
  return list?.success === true ? { seal, cases: list.data.cases } : { seal };
}

/** Null where the key store does not give back what it was just handed: a list under such a key would be lost. */
async function newSeal(keyStore: KeyStore, { randomBytes, randomId }: Effects): Promise<SealedList | null> {
  const key = randomBytes(32);
  const secret = Buffer.from(key).toString('base64');
  try {
    const wrapped = await keyStore.seal(secret);
    return (await keyStore.unseal(wrapped)) === secret ? { holder: randomId(), key, wrapped } : null;
  } catch {
    return null; // Locked, or taken away while the app runs.
  }
}

function writeList(file: string, seal: SealedList, known: ReadonlyMap<string, ListedCase>, effects: Effects): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeDurably(file, `${JSON.stringify(sealedList(seal, [...known.values()], effects), null, 2)}\n`);
}

function setAside(home: string, name: string): void {
  renameSync(join(home, 'cases.json'), join(home, `cases-unread-${name}.json`));
}

function listsAside(home: string): readonly string[] {
  const names = existsSync(home) ? readdirSync(home) : [];
  return names.filter((name) => /^cases-unread-[\w-]+\.json$/.test(name)).map((name) => join(home, name));
}

function sealedList({ holder, key, wrapped }: SealedList, cases: readonly ListedCase[], { randomBytes }: Effects) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place(holder), 'utf8'));
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ cases }), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return {
    ...{ format: 'signet/case-list', version: 1, holder },
    ...{ key: text(wrapped), nonce: text(nonce), sealed: text(sealed) },
  } satisfies z.infer<typeof listFile>;
}

/** Null where the seal does not hold. */
function opened(key: Uint8Array, holder: string, nonce: Buffer, sealed: Buffer): string | null {
  if (nonce.length !== 12 || sealed.length < 16) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(place(holder), 'utf8'));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch {
    return null; // Changed by somebody else.
  }
}

const place = (holder: string) => `signet/case-list/1/${holder}`;

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
