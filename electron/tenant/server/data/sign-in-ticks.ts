// Instants as numbers fine enough for the eight digits of a second that sign-in records carry.

/** Units of 10 nanoseconds from a base; exact within 2.8 years of it, and in the right order beyond. Null where the text is no UTC time. */
export type TickScale = (text: string) => number | null;

const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/;

export const ticksPerMillisecond = 100_000;

/** `base`: ms since 1970 UTC. */
export function tickScale(base: number): TickScale {
  return (text) => {
    const parts = instant.exec(text);
    const seconds = parts === null ? Number.NaN : Date.parse(`${parts[1]}Z`);
    if (Number.isNaN(seconds)) return null;
    return (seconds - base) * ticksPerMillisecond + Number((parts?.[2] ?? '').slice(0, 8).padEnd(8, '0'));
  };
}
