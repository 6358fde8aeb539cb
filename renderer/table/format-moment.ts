// Times of the log in the time zone of the case. Tables write year, month, day, so that a column reads and sorts as one.

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a millisecond; using one takes a thousandth of that. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** `2026-05-03 08:12:41`; a text that is no time stays as it is. */
export function momentInZone(written: string, timeZone: string): string {
  const instant = Date.parse(written);
  if (Number.isNaN(instant)) return written;
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}
