// Settings of this installation, in SIGNET_HOME: who the controller is, which tenant and app registration. No personal data of subjects or officers (design §4).
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
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
});

export type Settings = z.infer<typeof settingsSchema>;

const fileOf = (home: string) => join(home, 'settings.json');

/** What is not readable counts as not set: settings can be typed again, a case cannot wait for them. */
export function readSettings(home: string): Settings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(readFileSync(fileOf(home), 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Remembers what is given; the rest stays. */
export function changeSettings(
  home: string,
  news: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Settings {
  const known = readSettings(home);
  const given = Object.entries(news).filter(([, value]) => value !== undefined);
  const settings: Settings = { ...known, ...Object.fromEntries(given) };
  if (JSON.stringify(settings) !== JSON.stringify(known)) write(home, settings);
  return settings;
}

/** Takes the named ones out; gives back those that were set. */
export function forgetSettings(home: string, names: readonly (keyof Settings)[]): readonly (keyof Settings)[] {
  const known = readSettings(home);
  const forgot = names.filter((name) => known[name] !== undefined);
  const kept = Object.entries(known).filter(([name]) => !forgot.some((one) => one === name));
  if (forgot.length > 0) write(home, Object.fromEntries(kept));
  return forgot;
}

function write(home: string, settings: Settings): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeDurably(fileOf(home), `${JSON.stringify(settings, null, 2)}\n`);
}
