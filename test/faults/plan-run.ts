// From the name of a run to what is done in it. The name alone decides, so that any single run can be repeated.
import { createRandom, type Random } from '../../electron/tenant/random.ts';
import { type FaultKind, faultKinds, type Group, type ScriptedFault } from './fault-kinds.ts';

export type DiskFault = {
  readonly code: 'ENOSPC' | 'EIO';
  /** From this append on, counted from 1, nothing can be written. */
  readonly at: number;
  /** Whether the append that fails is on the disk all the same, as when the device fails to confirm it. */
  readonly isWritten: boolean;
};

export type RunPlan = {
  readonly name: string;
  readonly group: Group;
  readonly faults: readonly ScriptedFault[];
  readonly leaves: 'healed' | 'gap';
  readonly disk: DiskFault | null;
  /** The child process is killed, or put to sleep, after so much of its usual time, 0 to 1. */
  readonly interruptAt: number | null;
  /** How wrong the collector's own clock is. */
  readonly localSkewHours: number;
  readonly tokens: 'renewed' | 'file';
  /** How many of the subject's names are asked for beside the object id. */
  readonly names: number;
  readonly endsAt: number;
};

const noon = Date.parse('2026-11-01T12:00:00Z');
/** Ends of the log, for seeds: an ordinary day, the days of changing clocks, and a leap day that has just passed. */
const calendars = [noon, Date.parse('2026-10-25T01:30:00Z'), Date.parse('2028-03-01T00:20:00Z')];

/**
 * Answers that look right and are not. A stretch of them hits several queries; asked by object id alone, no other query
 * brings what one left out. The stretch is short, since the same lie told to every reading is the truth to any reader.
 */
const lyingKinds = ['short-without-link', 'empty-without-link', 'skipped-page'] as const;
const stretch = 4;

/** Names of every run of the matrix. `requests` and `appends`: how many an undisturbed run makes. */
export function everyRun(requests: number, appends: number): readonly string[] {
  const places = Array.from({ length: requests }, (_, at) => at);
  const writes = Array.from({ length: appends + 1 }, (_, at) => at + 1);
  const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
  return [
    ...['undisturbed', 'undisturbed-local-ahead', 'undisturbed-local-behind', 'undisturbed-leap', 'undisturbed-autumn'],
    ...faultKinds.flatMap(({ name }) => places.map((at) => `${name}@${at}`)),
    ...places.map((at) => `401-token-file@${at}`),
    ...places.map((at) => `skew-then-late@${at}`),
    ...places.flatMap((at) => [`429-date-local-ahead@${at}`, `429-date-local-behind@${at}`]),
    ...lyingKinds.flatMap((kind) => places.flatMap((at) => [`${kind}-stretch@${at}`, `${kind}-by-id@${at}`])),
    ...writes.flatMap((at) => [`enospc@${at}`, `eio@${at}`, `eio-written@${at}`]),
    ...seeds(1000).map((seed) => `mixed#${seed}`),
    ...seeds(300).map((seed) => `kill#${seed}`),
    ...seeds(40).map((seed) => `stop#${seed}`),
  ];
}

/** Throws for a name that no run has. */
export function planRun(name: string): RunPlan {
  const [, what = '', sign = '', number = ''] = /^(.*?)(?:([@#])(\d+))?$/.exec(name) ?? [];
  const usual: RunPlan = {
    name,
    group: 'http',
    faults: [],
    leaves: 'healed',
    disk: null,
    interruptAt: null,
    localSkewHours: 0,
    tokens: 'renewed',
    names: 2,
    endsAt: noon,
  };
  if (sign === '#') return seeded(usual, what, Number(number));
  const at = Number(number);
  const known = faultKinds.find((each) => each.name === what);
  if (known !== undefined && sign === '@') {
    return { ...usual, group: known.group, faults: [placed(known, at)], leaves: known.leaves };
  }
  const lying = faultKinds.find((each) => what === `${each.name}-stretch` || what === `${each.name}-by-id`);
  if (lying !== undefined && sign === '@') {
    if (what.endsWith('-by-id')) return { ...usual, group: 'body', faults: [placed(lying, at)], names: 0 };
    const places = Array.from({ length: stretch }, (_, later) => at + later);
    return { ...usual, group: 'body', leaves: 'gap', faults: places.map((place) => placed(lying, place)) };
  }
  const special = specialRuns[what];
  if (special === undefined) throw new Error(`no run is called ${name}`);
  return { ...usual, ...special(at) };
}

const dateAt = (at: number): readonly ScriptedFault[] => [
  { fault: 'status-429', retryAfter: 'date', at, match: 'signIns' },
];

const specialRuns: Readonly<Record<string, (at: number) => Partial<RunPlan>>> = {
  undisturbed: () => ({}),
  'undisturbed-local-ahead': () => ({ group: 'clock', localSkewHours: 24 }),
  'undisturbed-local-behind': () => ({ group: 'clock', localSkewHours: -24 }),
  'undisturbed-autumn': () => ({ group: 'drift', endsAt: calendars[1] ?? noon }),
  'undisturbed-leap': () => ({ group: 'drift', endsAt: calendars[2] ?? noon }),
  '429-date-local-ahead': (at) => ({ group: 'clock', localSkewHours: 24, faults: dateAt(at) }),
  '429-date-local-behind': (at) => ({ group: 'clock', localSkewHours: -24, faults: dateAt(at) }),
  'skew-then-late': (at) => ({
    names: 0,
    group: 'clock',
    leaves: 'gap',
    faults: [
      { fault: 'clock-skew', seconds: 86_400, at, match: 'signIns' },
      { fault: 'late-record', minutesAgo: 1, at: [at + 1, at + 2, at + 3, at + 4], match: 'signIns' },
    ],
  }),
  '401-token-file': (at) => ({
    tokens: 'file',
    leaves: 'gap',
    faults: [{ fault: 'unauthorized-expired', at, match: 'signIns' }],
  }),
  enospc: (at) => ({ group: 'disk', leaves: 'gap', disk: { code: 'ENOSPC', at, isWritten: false } }),
  eio: (at) => ({ group: 'disk', leaves: 'gap', disk: { code: 'EIO', at, isWritten: false } }),
  'eio-written': (at) => ({ group: 'disk', leaves: 'gap', disk: { code: 'EIO', at, isWritten: true } }),
};

function seeded(usual: RunPlan, what: string, seed: number): RunPlan {
  const random = createRandom(`faults/${what}/${seed}`);
  const endsAt = calendars[seed % calendars.length] ?? noon;
  if (what === 'kill' || what === 'stop')
    return { ...usual, group: what, leaves: 'gap', interruptAt: random.below(1000) / 1000, endsAt };
  if (what !== 'mixed') throw new Error(`no run is called ${usual.name}`);
  const kinds = chosen(random, 3 + random.below(6));
  return {
    ...usual,
    group: 'mixed',
    leaves: 'gap',
    endsAt,
    faults: kinds.map((kind) => placed(kind, random.below(60))),
    localSkewHours: random.pick([0, 0, 24, -24]),
    disk:
      random.below(4) === 0
        ? { code: random.pick(['ENOSPC', 'EIO'] as const), at: 1 + random.below(60), isWritten: random.below(2) === 0 }
        : null,
  };
}

/** Retention at most once: no edition of Entra forgets two days of its week at a time, and then nothing excuses what is gone. */
function chosen(random: Random, count: number): readonly FaultKind[] {
  const kinds = Array.from({ length: count }, () => random.pick(faultKinds));
  return kinds.filter(({ name }, at) => name !== 'retention' || kinds.findIndex((each) => each.name === name) === at);
}

function placed({ fault }: FaultKind, at: number): ScriptedFault {
  return { ...fault, at, match: 'signIns' } as ScriptedFault;
}
