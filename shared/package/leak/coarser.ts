// Whether a text is a coarser form of another: for the operator `generalise`, whose result the leak scan does not take on
// trust. Written without a look at how redaction does it, so that one does not repeat the other's mistake.

/** True where `delivered` tells less than `source` on the scale that the kind of `source` suggests. */
export function isCoarser(source: string | number, delivered: string | number | null): boolean {
  if (delivered === null) return true;
  if (typeof source === 'number' || typeof delivered === 'number') {
    return typeof source === typeof delivered && isRounded(Number(source), Number(delivered));
  }
  if (delivered === source || delivered.toLowerCase().includes(source.toLowerCase())) return false;
  const network = /^([0-9a-f.:]+)\/(24|48)$/i.exec(delivered);
  if (network !== null) return isNetworkOf(source, network[1] ?? '', network[2] === '24');
  if (/^\d{4}-\d\d-\d\dT?/.test(source)) return isTruncatedTime(source, delivered);
  if (/^-?\d{1,3}\.\d+$/.test(source))
    return /^-?\d{1,3}(\.\d)?$/.test(delivered) && isRounded(Number(source), Number(delivered));
  if (source.startsWith('/')) return isResourceType(source, delivered);
  // A program's family: words without versions, addresses or anything else that its sender could have put in.
  return /^[A-Za-z]+( [A-Za-z]+){0,5}$/.test(delivered) && delivered.length <= 60;
}

/** To one decimal, and no farther away than rounding goes. */
function isRounded(source: number, delivered: number): boolean {
  const isOneDecimal = Math.abs(delivered * 10 - Math.round(delivered * 10)) < 1e-6;
  return delivered !== source && isOneDecimal && Math.abs(source - delivered) <= 0.05 + 1e-9;
}

function isTruncatedTime(source: string, delivered: string): boolean {
  const time = /^(\d{4}-\d\d-\d\d)[T ](\d\d):00:00(.*)$/.exec(delivered);
  if (time === null || time[1] !== source.slice(0, 10)) return false;
  const hour = time[2] ?? '';
  return (
    (hour === '00' || hour === source.slice(11, 13)) && source.endsWith(time[3] ?? '') && !/\d{3}/.test(time[3] ?? '')
  );
}

function isResourceType(source: string, delivered: string): boolean {
  const segments = source.toLowerCase().split('/');
  const [namespace, ...types] = delivered.toLowerCase().split('/');
  if (namespace === 'microsoft.resources') return types.length === 1;
  const at = segments.lastIndexOf('providers');
  if (at < 0 || segments[at + 1] !== namespace || types.length === 0) return false;
  return types.every((type, index) => segments[at + 2 + index * 2] === type);
}

function isNetworkOf(source: string, prefix: string, isFour: boolean): boolean {
  if (isFour) {
    const [a, b, c, d] = prefix.split('.');
    if (d !== '0') return false;
    if (source.includes(`${a}.${b}.${c}.`)) return true;
    // An IPv4 address inside IPv6, written in hexadecimal.
    const groups = groupsOf(source);
    return groups !== null && groups[6] === Number(a) * 256 + Number(b) && (groups[7] ?? 0) >> 8 === Number(c);
  }
  const wanted = groupsOf(prefix);
  const address = groupsOf(source);
  if (wanted === null || address === null || wanted.slice(3).some((group) => group !== 0)) return false;
  return wanted.slice(0, 3).every((group, index) => group === address[index]);
}

/** The eight groups of an IPv6 address that may stand in brackets, with a port or a zone. */
function groupsOf(text: string): readonly number[] | null {
  const bare = text.trim().replace(/^\[/, '').replace(/\].*$/, '').replace(/%.*$/, '');
  const dotted = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(bare);
  const hex = (high: string | undefined, low: string | undefined): string =>
    (Number(high) * 256 + Number(low)).toString(16);
  const plain = dotted === null ? bare : `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}`;
  if (!/^[0-9a-f:]{2,45}$/i.test(plain) || !plain.includes(':')) return null;
  const [front = '', back] = plain.split('::');
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const head = numbers(front);
  const tail = numbers(back ?? '');
  if (back === undefined) return head.length === 8 ? head : null;
  if (head.length + tail.length > 7) return null;
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
