// Pure: two versions of one record, value by value, for the view side by side. Paths are RFC 6901 pointers into the record.

import type { WithheldPlace } from '../../shared/ipc/views.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/model/json.ts';

export type ComparedLeaf = {
  readonly pointer: string;
  /** Catalogue path, `[*]` for items. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How and why it differs; null where it is kept. */
  readonly withheld: WithheldPlace | null;
};

/** Every value that is no object or list, in the record's order; an empty one of those counts as a value. */
export function compareLeaves(
  before: JsonObject,
  after: JsonObject,
  withheld: readonly WithheldPlace[],
): readonly ComparedLeaf[] {
  const places = new Map(withheld.map((place) => [place.path, place]));
  const leaves: ComparedLeaf[] = [];
  const walk = (
    value: JsonValue,
    other: JsonValue | undefined,
    pointer: string,
    path: string,
    from: WithheldPlace | null,
  ) => {
    const place = places.get(pointer) ?? from;
    const isHolder =
      (isJsonObject(value) && Object.keys(value).length > 0) || (Array.isArray(value) && value.length > 0);
    if (!isHolder) {
      leaves.push({
        pointer,
        path,
        before: textOf(value),
        after: other === undefined ? '' : textOf(other),
        withheld: place,
      });
      return;
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        walk(
          item,
          Array.isArray(other) ? other[index] : (other ?? undefined),
          `${pointer}/${index}`,
          `${path}[*]`,
          place,
        );
      }
      return;
    }
    for (const [name, member] of Object.entries(value as JsonObject)) {
      const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
      const under = other !== undefined && isJsonObject(other) ? other[name] : undefined;
      walk(member, under, `${pointer}/${step}`, path === '' ? name : `${path}.${name}`, place);
    }
  };
  walk(before, after, '', '', null);
  return leaves;
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
