// The forty filters that both sides of the UI bench are given one after the other, and the columns of the twin's table.
import type { Desk } from '../desk.ts';
import { benchMonth } from '../desk.ts';

export type InventedFilter = {
  readonly app: string | null;
  /** ISO instants, both UTC. */
  readonly from: string | null;
  readonly before: string | null;
  readonly isFailure: boolean | null;
};

/** One row of the twin's table: the columns that Review shows at first, as text. */
export type TwinRow = readonly string[];

type SignIn = {
  readonly createdDateTime: string;
  readonly appDisplayName?: string | null;
  readonly resourceDisplayName?: string | null;
  readonly ipAddress?: string | null;
  readonly clientAppUsed?: string | null;
  readonly status?: { readonly errorCode?: number } | null;
  readonly location?: { readonly city?: string | null; readonly countryOrRegion?: string | null } | null;
  readonly deviceDetail?: { readonly operatingSystem?: string | null; readonly browser?: string | null } | null;
};

/** In the order of {@link TwinRow}; a filter of the twin looks at places 0, 1 and 3. */
export function* twinRows({ records }: Pick<Desk, 'records'>): Generator<TwinRow> {
  for (const { body } of benchMonth(records).pages(1000)) {
    for (const one of (JSON.parse(body) as { readonly value: readonly SignIn[] }).value) {
      const { status, location, deviceDetail } = one;
      yield [
        one.createdDateTime,
        status?.errorCode === 0 ? 'Success' : 'Failure',
        'Included',
        one.appDisplayName ?? '',
        one.resourceDisplayName ?? '',
        one.ipAddress ?? '',
        location?.city ?? '',
        location?.countryOrRegion ?? '',
        deviceDetail?.operatingSystem ?? '',
        deviceDetail?.browser ?? '',
        one.clientAppUsed ?? '',
      ];
    }
  }
}

const asked = 40;

/** Applications, days and results that occur, in turns, so that neighbours have little in common. */
export function inventedFilters(rows: readonly TwinRow[]): readonly InventedFilter[] {
  const apps = [...new Set(rows.slice(0, 5000).map((row) => row[3] ?? ''))].filter((app) => app !== '').slice(0, 8);
  const days = [...new Set(rows.map((row) => row[0]?.slice(0, 10) ?? ''))].sort();
  const nothing: InventedFilter = { app: null, from: null, before: null, isFailure: null };
  return Array.from({ length: asked }, (_, at): InventedFilter => {
    const app = apps[at % apps.length] ?? null;
    const day = `${days[(at * 7) % days.length]}T00:00:00Z`;
    const shapes: readonly InventedFilter[] = [
      { ...nothing, app },
      { ...nothing, from: day },
      { ...nothing, app, isFailure: false },
      { ...nothing, before: day, isFailure: true },
      { ...nothing, app, from: day },
    ];
    return shapes[at % shapes.length] ?? nothing;
  });
}

export function odataOf({ app, from, before, isFailure }: InventedFilter): string {
  return [
    app === null ? null : `appDisplayName eq '${app.replaceAll("'", "''")}'`,
    from === null ? null : `createdDateTime ge ${from}`,
    before === null ? null : `createdDateTime lt ${before}`,
    isFailure === null ? null : `status/errorCode ${isFailure ? 'ne' : 'eq'} 0`,
  ]
    .filter((part) => part !== null)
    .join(' and ');
}
