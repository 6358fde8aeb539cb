// Faults of drift: the tenant's data changes while it is being read, as it does in a living tenant.
import type { RowLike, TenantData } from '../data/tenant-data.ts';
import { demands } from '../filter/compile-filter.ts';
import { FilterRefused, type FilterTree } from '../filter/filter-tree.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import type { Asked } from '../graph/graph-answers.ts';
import type { Fault } from './fault-script.ts';

/** What changed at which request; `ids` of the records that were added or changed, none for those that went. */
export type DataChange = {
  readonly request: number;
  readonly fault: Fault['fault'];
  readonly ids: readonly string[];
  readonly deleted: number;
};

function filterOf({ request }: Asked): FilterTree | null {
  const text = request.query.get('$filter');
  try {
    return text === null ? null : parseFilter(text);
  } catch (error) {
    if (error instanceof FilterRefused) return null;
    throw error;
  }
}

/** The class that a filter asks for; interactive where it says none, undefined where it says both. */
function classOf(filter: string): boolean | undefined {
  if (!filter.includes("'nonInteractiveUser'")) return true;
  return filter.includes("'interactiveUser'") ? undefined : false;
}

/** Applies the fault to the data; null where it is no fault of drift. Changes what the request asks about, or the subject's. */
export function changeData(fault: Fault, data: TenantData, asked: Asked, request: number): DataChange | null {
  const filter = filterOf(asked);
  const wanted = filter === null ? [] : demands(filter);
  const userId = wanted.find(({ path }) => path === 'userId')?.literal.value ?? data.users.subject.id;
  const like: RowLike = { userId, interactive: classOf(asked.request.query.get('$filter') ?? '') };
  const change = { request, fault: fault.fault, ids: [] as readonly string[], deleted: 0 };
  switch (fault.fault) {
    case 'late-record':
      return { ...change, ids: data.addLike(like, new Date(asked.at - fault.minutesAgo * 60_000).toISOString(), 1) };
    case 'new-content': {
      const id = data.revise(like);
      return { ...change, ids: id === null ? [] : [id] };
    }
    case 'boundary-burst': {
      const end = wanted.find(({ path, operator }) => path === 'createdDateTime' && operator === 'le');
      const instant = end?.literal.value ?? new Date(asked.at - 3_600_000).toISOString();
      return { ...change, ids: data.addLike(like, instant, fault.records) };
    }
    case 'retention': {
      const edge = data.truth.retentionEdge();
      const until = edge === null ? 0 : Date.parse(edge) + fault.hours * 3_600_000;
      return { ...change, deleted: data.deleteBefore(until) };
    }
    default:
      return null;
  }
}
