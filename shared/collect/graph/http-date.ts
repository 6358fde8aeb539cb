// Dates of HTTP headers (RFC 9110 §5.6.7), in the three forms that a recipient must read.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fixdate = /^[a-z]{3}, (\d\d) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/i;
const rfc850 = /^[a-z]{6,9}, (\d\d)-([a-z]{3})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/i;
const asctime = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/i;

/** Milliseconds since 1970 UTC; null for anything that is no date of HTTP. */
export function parseHttpDate(text: string): number | null {
  const plain = text.trim();
  const modern = fixdate.exec(plain);
  if (modern !== null) return instant(modern[3], modern[2], modern[1], modern.slice(4, 7));
  // Two digits of a year: the format is obsolete since 1994, so they can only mean this century where they look like it.
  const old = rfc850.exec(plain);
  if (old !== null)
    return instant(Number(old[3]) < 70 ? `20${old[3]}` : `19${old[3]}`, old[2], old[1], old.slice(4, 7));
  const c = asctime.exec(plain);
  return c === null ? null : instant(c[6], c[1], c[2], c.slice(3, 6));
}

function instant(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
  time: readonly string[],
): number | null {
  const month = months.indexOf((monthName ?? '').toLowerCase());
  const [hour = 99, minute = 99, second = 99] = time.map(Number);
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return null;
  const at = Date.UTC(Number(year), month, Number(day), hour, minute, second);
  return new Date(at).getUTCMonth() === month || second === 60 ? at : null;
}
