// Home: the list of cases, and opening, making and destroying one.
import * as z from 'zod';
import { day, line, nothing, onlyCase, opaqueId, passphrase, timeZone } from '../shapes.ts';

const facts = z.strictObject({
  reference: line,
  /** GDPR article that the person asks under. */
  article: z.enum(['15', '20']).nullable(),
  receivedOn: day.nullable(),
  /** How the officer made sure who asks. */
  identityNote: z.string().max(2000).nullable(),
});

/** What the sealed list of cases remembers of one, as it was when it was last open. */
const card = z.strictObject({
  caseId: opaqueId,
  /** `locked`: no key at hand, only the passphrase opens it. `missing`: the folder is gone. */
  state: z.enum(['open', 'closed', 'locked', 'missing']),
  /** Null where it is not known: the list itself is locked, or another case stands in the folder by now. */
  reference: z.string().nullable(),
  subject: z.string().nullable(),
  due: z.strictObject({ day, daysLeft: z.int(), extendedDay: day }).nullable(),
  records: z.int().nullable(),
  coverage: z.enum(['COMPLETE', 'PROVISIONAL', 'INCOMPLETE']).nullable(),
  packages: z.int().nullable(),
  /** When a tenant deletes the oldest record of what is not settled yet: UTC, ISO 8601. */
  oldestVanishesAt: z.string().nullable(),
  isInvented: z.boolean(),
  timeZone: z.string(),
  /** A recovery passphrase was shown, and nobody has said that it is kept. */
  isRecoveryPending: z.boolean(),
  /** The last part of the folder's path: a random id. */
  folderName: z.string(),
});

export type CaseCard = z.infer<typeof card>;

const made = z.strictObject({
  caseId: opaqueId,
  /** Shown once: it opens the case without this computer (design §4). */
  recoveryPassphrase: z.string(),
});

export const homeChannels = {
  'cases.list': {
    input: nothing,
    output: z.strictObject({ cases: z.array(card), keyStore: z.enum(['os', 'none']) }),
  },
  'cases.create': { input: z.strictObject({ ...facts.shape, timeZone }), output: made },
  'cases.createDemo': { input: z.strictObject({ timeZone }), output: made },
  /** A case that another face or another computer made, by the folder that `files.choose` gave. */
  'cases.addFolder': { input: z.strictObject({ fileId: opaqueId }), output: z.strictObject({ caseId: opaqueId }) },
  /** Without a passphrase the key store is asked; CASE_PASSPHRASE_NEEDED where it has none. */
  'cases.open': { input: z.strictObject({ caseId: opaqueId, passphrase: passphrase.nullable() }), output: card },
  'cases.close': { input: onlyCase, output: nothing },
  /** Another recovery passphrase of an open case, shown once. The earlier one opens it too until the new one is kept. */
  'cases.makeRecovery': { input: onlyCase, output: made },
  /** The officer says that this one is kept: every other passphrase of the case stops working. */
  'cases.keepRecovery': { input: z.strictObject({ caseId: opaqueId, passphrase }), output: nothing },
  /** What the list calls it is typed again, the reference or else the folder's name; CASE_REFERENCE_DIFFERS otherwise. Needs no key. */
  'cases.purge': {
    input: z.strictObject({ caseId: opaqueId, reference: line }),
    output: z.strictObject({
      slotsDestroyed: z.int(),
      filesDeleted: z.int(),
      bytesDeleted: z.number(),
      foreignFiles: z.array(z.string()),
      folderDeleted: z.boolean(),
    }),
  },
  'cases.changeTimeZone': { input: z.strictObject({ caseId: opaqueId, timeZone }), output: nothing },
};

export const factsShape = facts;
