// The window and its host: what it can do, settings, dialogs, locking.
import * as z from 'zod';
import { columnPlaces } from '../../review/column-places.ts';
import { day, line, nothing, opaqueId, operationId } from '../shapes.ts';

const settings = z.strictObject({
  language: z.enum(['en', 'nl']),
  /** Who answers requests, and where the person can ask back. */
  controller: z.string().nullable(),
  contact: z.string().nullable(),
  tenant: z.string().nullable(),
  clientId: z.string().nullable(),
  /** Minutes without a touch until the app locks itself; 1 to 120. */
  idleMinutes: z.int().min(1).max(120),
  /** Days on which no period ends (Regulation 1182/71 Art. 3(4)). */
  holidays: z.array(day).max(400),
  /** Of Review's table, in order; null: as they come. */
  reviewColumns: columnPlaces.nullable(),
});

export type AppSettings = z.infer<typeof settings>;

/** What this host can do; the interface adapts (a browser has no dialogs of the system). */
const abilities = z.strictObject({
  /** Dialogs of the system choose files and folders; without them the host offers files in its own way, and no case folder. */
  fileDialogs: z.boolean(),
  /** A dropped file has a path. */
  droppedPaths: z.boolean(),
  /** What was copied leaves the clipboard after a minute; where it does not, the officer is told. */
  emptiesClipboard: z.boolean(),
  /** `none`: nothing to keep a key in, every case asks for its passphrase. */
  keyStore: z.enum(['os', 'none']),
});

const file = z.strictObject({ fileId: opaqueId, name: z.string(), size: z.number().nullable() });
export type ChosenFile = z.infer<typeof file>;

/** The constant addresses that may be opened in the browser of the system. */
export const linkNames = ['register-application', 'reader-roles', 'licences', 'gdpr-article-15'] as const;

export const appChannels = {
  'app.describe': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'preview']),
      can: abilities,
      settings,
      /** The system's, for a new case. */
      timeZone: z.string(),
      /** True where only the invented tenant can be asked. */
      isDemoOnly: z.boolean(),
    }),
  },
  'app.changeSettings': { input: settings.partial(), output: settings },
  /** Copies by the officer's own click; where the host can, the clipboard is emptied after a minute if it still holds that. */
  'app.copyText': { input: z.strictObject({ text: z.string().min(1).max(20_000) }), output: nothing },
  'app.openLink': { input: z.strictObject({ link: z.enum(linkNames) }), output: nothing },
  /** Closes every case and unloads what the window holds. */
  'app.lock': { input: nothing, output: nothing },
  'files.choose': {
    input: z.strictObject({
      purpose: z.enum(['records', 'package', 'policy', 'signer', 'case-folder', 'cloud']),
    }),
    /** Empty: the officer chose nothing. */
    output: z.strictObject({ files: z.array(file) }),
  },
  'files.chooseTarget': {
    input: z.strictObject({ purpose: z.enum(['package', 'policy']), suggestedName: line }),
    output: z.strictObject({ file: file.nullable() }),
  },
  /** Shows a file in the folder window of the system. */
  'files.reveal': { input: z.strictObject({ fileId: opaqueId }), output: nothing },
  'operation.cancel': { input: z.strictObject({ operationId }), output: nothing },
};
