// Where the window stood and how large its text was, in the home folder; no personal data. Never off the screens that are there now.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { writeDurably } from '../durable-file.ts';

/** Device-independent pixels. */
export const smallest = { width: 1024, height: 640 } as const;
const preferred = { width: 1440, height: 900 } as const;

/** Field by field: what does not fit is as it is the first time, and the others hold. */
const stateSchema = z.object({
  x: z.int().catch(0),
  y: z.int().catch(0),
  width: z.int().min(1).max(100_000).catch(preferred.width),
  height: z.int().min(1).max(100_000).catch(preferred.height),
  isMaximized: z.boolean().catch(false),
  /** Chromium's factor: 1 is 100 %. */
  zoom: z.number().min(0.25).max(5).catch(1),
  /** Asks the system to keep the window out of captures; no promise (reference/security.md §1.4). */
  isHiddenFromCapture: z.boolean().catch(false),
});

export type WindowState = z.infer<typeof stateSchema>;
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Null where nothing was kept, or the file cannot be read. */
export function readWindowState(file: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A window that cannot be remembered is no reason to stop. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(file, `${JSON.stringify(state)}\n`);
  } catch {
    // A full or read-only disk: the next start takes the usual place.
  }
}

/**
 * Where to open: as it was where enough of it is on a screen to take hold of, else in the middle of the first screen.
 * @param workAreas of the screens, the primary one first; never empty
 */
export function placeWindow(state: WindowState | null, workAreas: readonly Area[]): Area {
  const [primary = { x: 0, y: 0, ...preferred }] = workAreas;
  const home = state === null ? undefined : workAreas.find((area) => holdsTitleBar(area, state));
  const area = home ?? primary;
  const wanted = state ?? preferred;
  const width = Math.min(Math.max(wanted.width, smallest.width), area.width);
  const height = Math.min(Math.max(wanted.height, smallest.height), area.height);
  if (home === undefined || state === null) {
    return { x: middle(area.x, area.width, width), y: middle(area.y, area.height, height), width, height };
  }
  return {
    x: within(state.x, area.x, area.width - width),
    y: within(state.y, area.y, area.height - height),
    width,
    height,
  };
}

/** The upper edge is what a hand needs: at least 100 pixels of it. */
function holdsTitleBar(area: Area, { x, y, width }: Area): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return shown >= 100 && y >= area.y - 20 && y < area.y + area.height - 40;
}

function middle(from: number, room: number, size: number): number {
  return from + Math.floor((room - size) / 2);
}

function within(value: number, from: number, room: number): number {
  return Math.min(Math.max(value, from), from + Math.max(room, 0));
}
