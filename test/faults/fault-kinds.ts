// The faults of the matrix, each by the name that a run is repeated with; grouped as in the fault matrix of the design.
import type { FaultScriptInput } from '../../electron/tenant/server/faults/fault-script.ts';

export type ScriptedFault = FaultScriptInput['faults'][number];
type Bare = ScriptedFault extends infer F
  ? F extends ScriptedFault
    ? Omit<F, 'at' | 'every' | 'match'>
    : never
  : never;

export type Group = 'http' | 'body' | 'network' | 'drift' | 'clock' | 'disk' | 'kill' | 'stop' | 'mixed';

/** What a run is never allowed to come to. */
export const kindsOfTrouble = ['lost', 'duplicated', 'foreign', 'falseComplete', 'inexactGaps', 'unfinished'] as const;
export type Trouble = (typeof kindsOfTrouble)[number];

export type FaultKind = {
  readonly name: string;
  readonly group: Group;
  readonly fault: Bare;
  /** What one such fault leaves behind after a whole run: `healed` nothing at all, `gap` perhaps a gap of its query or class. */
  readonly leaves: 'healed' | 'gap';
};

const kind = (group: Group, name: string, fault: Bare, leaves: FaultKind['leaves'] = 'healed'): FaultKind => ({
  group,
  name,
  fault,
  leaves,
});

const tenths = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99];

export const faultKinds: readonly FaultKind[] = [
  kind('http', '429-seconds', { fault: 'status-429', retryAfter: 2 }),
  kind('http', '429-hour', { fault: 'status-429', retryAfter: 3600 }),
  kind('http', '429-date', { fault: 'status-429', retryAfter: 'date' }),
  kind('http', '429-past-date', { fault: 'status-429', retryAfter: 'past-date' }),
  kind('http', '429-bare', { fault: 'status-429', retryAfter: 'none' }),
  kind('http', '500', { fault: 'status-500' }),
  kind('http', '502', { fault: 'status-502' }),
  kind('http', '503-seconds', { fault: 'status-503', retryAfter: 5 }),
  kind('http', '503-bare', { fault: 'status-503', retryAfter: 'none' }),
  kind('http', '504', { fault: 'status-504' }),
  kind('http', '408', { fault: 'status-408' }),
  kind('http', '401-expired', { fault: 'unauthorized-expired' }),
  kind('http', '401-claims', { fault: 'unauthorized-claims' }),
  kind('http', '403-not-premium', { fault: 'forbidden-not-premium' }),
  kind('http', '403-permission', { fault: 'forbidden-permission' }, 'gap'),
  kind('http', '403-role', { fault: 'forbidden-role' }, 'gap'),
  kind('http', '403-directory', { fault: 'forbidden-directory' }, 'gap'),
  kind('http', '404', { fault: 'next-link-404' }),
  kind('http', '410', { fault: 'next-link-410' }),
  kind('http', 'bad-skip-token', { fault: 'bad-skip-token' }),

  kind('body', 'empty-page', { fault: 'empty-page' }),
  kind('body', 'half-page', { fault: 'half-page' }),
  kind('body', 'duplicate-page', { fault: 'duplicate-page' }),
  kind('body', 'page-out-of-order', { fault: 'page-out-of-order' }),
  kind('body', 'skipped-page', { fault: 'skipped-page' }),
  kind('body', 'foreign-record', { fault: 'foreign-record' }),
  kind('body', 'short-without-link', { fault: 'short-page-without-link', percent: 50 }),
  kind('body', 'empty-without-link', { fault: 'short-page-without-link', percent: 0 }),
  kind('body', 'link-loop', { fault: 'next-link-loop' }),
  kind('body', 'link-empty-token', { fault: 'next-link-empty-token' }),
  kind('body', 'link-foreign-host', { fault: 'next-link-foreign-host' }),
  kind('body', 'html', { fault: 'html' }),
  kind('body', 'error-in-200', { fault: 'error-in-200' }),
  kind('body', 'bom', { fault: 'bom' }),
  kind('body', 'bad-utf8', { fault: 'bad-utf8' }),
  kind('body', 'duplicate-keys', { fault: 'duplicate-keys' }),
  ...tenths.map((percent) => kind('body', `truncated-${percent}`, { fault: 'truncated', percent })),

  kind('network', 'gzip-cut', { fault: 'gzip-cut' }),
  kind('network', 'reset', { fault: 'reset' }),
  kind('network', 'cut-early', { fault: 'connection-cut', percent: 1 }),
  kind('network', 'cut-late', { fault: 'connection-cut', percent: 95 }),
  kind('network', 'stall', { fault: 'stall', seconds: 600 }),
  kind('network', 'slow', { fault: 'slow', bytesPerSecond: 40_000 }),

  kind('drift', 'late-1', { fault: 'late-record', minutesAgo: 1 }),
  kind('drift', 'late-30', { fault: 'late-record', minutesAgo: 30 }),
  kind('drift', 'late-119', { fault: 'late-record', minutesAgo: 119 }),
  kind('drift', 'new-content', { fault: 'new-content' }),
  kind('drift', 'retention', { fault: 'retention', hours: 24 }, 'gap'),
  kind('drift', 'burst', { fault: 'boundary-burst', records: 20 }),

  kind('clock', 'skew-ahead', { fault: 'clock-skew', seconds: 86_400 }),
  kind('clock', 'skew-behind', { fault: 'clock-skew', seconds: -86_400 }),
  kind('clock', 'jump-hour', { fault: 'clock-jump', seconds: 3600 }),
  kind('clock', 'jump-ahead', { fault: 'clock-jump', seconds: 86_400 }),
  kind('clock', 'jump-behind', { fault: 'clock-jump', seconds: -86_400 }, 'gap'),
];
