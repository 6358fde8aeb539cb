// Network addresses made coarser: the first 24 bits of IPv4, the first 48 of IPv6 (RFC 4291 §2.2, RFC 5952 for the text).

/** `192.0.2.0/24` or `2001:db8:1::/48`; null where the text is no address. An IPv4 address inside IPv6 counts as IPv4. */
export function coarseAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[|\](?::\d{1,5})?$/g, '')
    .replace(/%[\w.-]{1,32}$/, '');
  if (bare.length > 45) return null;
  const four = ipv4Of(bare) ?? ipv4Of(bare.replace(/:\d{1,5}$/, ''));
  if (four !== null) return `${four.slice(0, 3).join('.')}.0/24`;
  const groups = ipv6Of(bare);
  if (groups === null) return null;
  const mapped = ipv4Inside(groups);
  if (mapped !== null) return `${mapped.slice(0, 3).join('.')}.0/24`;
  return `${shortened(groups.slice(0, 3))}::/48`;
}

function ipv4Of(text: string): number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  const numbers = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return numbers.every((number) => number < 256) ? numbers : null;
}

function ipv6Of(text: string): number[] | null {
  if (!/^[0-9a-f:.]+$/i.test(text)) return null;
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groupsOf);
  if (head === null || head === undefined || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const four = index === parts.length - 1 ? ipv4Of(part) : null;
      if (four === null) return null;
      const [a = 0, b = 0, c = 0, d = 0] = four;
      groups.push(a * 256 + b, c * 256 + d);
    }
  }
  return groups;
}

/** ::ffff:0:0/96 (mapped), ::/96 (compatible, retired), 64:ff9b::/96 (RFC 6052). */
function ipv4Inside(groups: readonly number[]): number[] | null {
  const front = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  const high = groups[6] ?? 0;
  const low = groups[7] ?? 0;
  const isInside = front === '0:0:0:0:0:ffff' || front === '64:ff9b:0:0:0:0' || (front === '0:0:0:0:0:0' && high > 0);
  return isInside ? [high >> 8, high & 255, low >> 8, low & 255] : null;
}

function shortened(groups: readonly number[]): string {
  const kept = [...groups];
  while (kept.length > 0 && kept.at(-1) === 0) kept.pop();
  return kept.map((group) => group.toString(16)).join(':');
}
