// Settings of this installation, in SIGNET_HOME: who the controller is, which tenant and app
// registration, which columns. No personal data of subjects or officers (design §4).
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { columnPlaces } from '../../shared/review/column-places.ts';
import { writeDurably } from '../durable-file.ts';

const settingsSchema = z.object({
  controller: z.string().min(1).max(200).optional(),
  contact: z.string().min(1).max(200).optional(),
  /** Directory id or domain of the tenant. */
  tenant: z.string().min(1).max(200).optional(),
  /** Application id of the app registration. */
  clientId: z.string().min(1).max(200).optional(),
  /** Of the app's window. */
  language: z.enum(['en', 'nl']).optional(),
  /** Until the app locks itself. */
  idleMinutes: z.int().min(1).max(120).optional(),
  /** `YYYY-MM-DD`: days on which no period ends. */
  holidays: z
    .array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
    .max(400)
    .optional(),
  /** Of Review's table. */
  reviewColumns: columnPlaces.optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

const fileOf = (home: string) => join(home, 'settings.json');

/**
 * Field by field: what does not fit counts as not set and takes nothing else with it. Settings can be typed again, a case cannot
 * wait for them.
 */
export function readSettings(home: string): Settings {
  return fittingOf(fieldsOf(home));
}

/** Remembers what is given; the rest of the file stays as it stands, also what only another version or its author understands. */
export function changeSettings(
  home: string,
  news: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Settings {
  const fields = fieldsOf(home);
  const known = fittingOf(fields);
  const given = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));
  const settings: Settings = { ...known, ...given };
  if (JSON.stringify(settings) !== JSON.stringify(known)) write(home, { ...fields, ...given });
  return settings;
}

/** Takes the named ones out, whatever stood there; gives back those that were set. */
export function forgetSettings(home: string, names: readonly (keyof Settings)[]): readonly (keyof Settings)[] {
  const fields = fieldsOf(home);
  const known = fittingOf(fields);
  const isNamed = (field: string) => names.some((name) => name === field);
  const kept = Object.entries(fields).filter(([field]) => !isNamed(field));
  if (kept.length < Object.keys(fields).length) write(home, Object.fromEntries(kept));
  return names.filter((name) => known[name] !== undefined);
}

type Fields = Readonly<Record<string, unknown>>;

/** As they stand in the file; none where that is not there, or no JSON object. */
function fieldsOf(home: string): Fields {
  try {
    const parsed: unknown = JSON.parse(readFileSync(fileOf(home), 'utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function fittingOf(fields: Fields): Settings {
  const fitting = Object.entries(settingsSchema.shape).filter(
    ([name, schema]) => Object.hasOwn(fields, name) && schema.safeParse(fields[name]).success,
  );
  return settingsSchema.parse(Object.fromEntries(fitting.map(([name]) => [name, fields[name]])));
}

function write(home: string, fields: Fields): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeDurably(fileOf(home), `${JSON.stringify(fields, null, 2)}\n`);
}
