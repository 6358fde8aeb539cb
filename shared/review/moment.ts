// A point in time with all its digits. Graph writes seven and more fraction digits; a double holds about six (reference/graph-sign-ins.md §1).

/** Whole seconds since 1970 UTC, and the digits after the point as text without trailing zeros. */
export type Moment = { readonly second: number; readonly fraction: string };

const form =
  // date           T or blank  hours minutes  seconds   fraction       zone
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** Reads `2025-01-31`, `2025-01-31T08:15Z`, `2025-01-31T08:15:30.1234567+01:00`; without a zone it is UTC. Null for anything else. */
export function parseMoment(text: string): Moment | null {
  const parts = form.exec(text);
  if (parts === null) return null;
  const [, date, minutes = '00:00', seconds = '00', fraction = '', zone = 'Z'] = parts;
  const wall = Date.parse(`${date}T${minutes}:${seconds}Z`);
  // Date.parse lets 31 February through as 3 March, and 24:00 as the next day.
  if (Number.isNaN(wall) || new Date(wall).getUTCDate() !== Number(text.slice(8, 10))) return null;
  return { second: wall / 1000 - zoneSeconds(zone), fraction: fraction.replace(/0+$/, '') };
}

function zoneSeconds(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -60 : 60) * (hours * 60 + minutes);
}

/** The first nine fraction digits as a number of nanoseconds. */
export function nanosecondsOf(fraction: string): number {
  return Number(fraction.slice(0, 9).padEnd(9, '0'));
}

/** `2025-01-31T08:15:30` for whole seconds since 1970 UTC. */
export function secondText(second: number): string {
  return new Date(second * 1000).toISOString().slice(0, 19);
}
