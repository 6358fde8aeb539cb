// The field catalogue: the one source that policies, words, spreadsheet columns and documents are derived from.
import { diagnosticFields } from './catalogue/diagnostic-fields.ts';
import { documentationNames } from './catalogue/documentation-names.ts';
import { canonicalName, isAnnotation, itemStep, stepsOfPath } from './catalogue/field-path.ts';
import { graphFields } from './catalogue/graph-fields.ts';
import { legacyFields } from './catalogue/legacy-fields.ts';
import { logAnalyticsFields } from './catalogue/log-analytics-fields.ts';
import { portalColumns } from './catalogue/portal-columns.ts';
import type { Field } from './field.ts';

/** Every field, Graph's own first. A path occurs once. */
export const fieldCatalogue: readonly Field[] = [
  ...graphFields,
  ...documentationNames,
  ...diagnosticFields,
  ...logAnalyticsFields,
  ...legacyFields,
  ...portalColumns,
];

const byPath: ReadonlyMap<string, Field> = new Map(fieldCatalogue.map((field) => [field.path, field]));

/** The entry with exactly this catalogue path, `[*]` for items. */
export function fieldAt(path: string): Field | undefined {
  return byPath.get(path);
}

/** One step of the catalogue as a tree, so that a walk over a record finds each entry with one look-up per step. */
export type FieldNode = {
  readonly path: string;
  readonly field: Field | undefined;
  /** By property name; the items of an array are under `[*]`. */
  readonly children: ReadonlyMap<string, FieldNode>;
};

type GrowingNode = { path: string; field: Field | undefined; children: Map<string, GrowingNode> };

function growTree(fields: readonly Field[]): FieldNode {
  const root: GrowingNode = { path: '', field: undefined, children: new Map() };
  for (const field of fields) {
    let here = root;
    for (const step of stepsOfPath(field.path)) {
      let next = here.children.get(step);
      if (next === undefined) {
        const path = step === itemStep ? here.path + step : here.path === '' ? step : `${here.path}.${step}`;
        next = { path, field: undefined, children: new Map() };
        here.children.set(step, next);
      }
      here = next;
    }
    here.field = field;
  }
  return root;
}

/** The catalogue as a tree; its root is the record itself. */
export const fieldTree: FieldNode = growTree(fieldCatalogue);

/**
 * The node of property `name` below `node`, or undefined for a name nobody classified. `name#1` counts as `name`, and
 * an OData annotation means the same wherever it stands.
 */
export function childNode(node: FieldNode, name: string): FieldNode | undefined {
  const exact = node.children.get(name);
  if (exact !== undefined) return name === itemStep ? undefined : exact;
  if (isAnnotation(name)) return fieldTree.children.get(name.slice(name.lastIndexOf('@odata.')));
  return name.includes('#') ? node.children.get(canonicalName(name)) : undefined;
}

/** The node of the items of the array at `node`. */
export function itemNode(node: FieldNode): FieldNode | undefined {
  return node.children.get(itemStep);
}

/** The entry for a real place in a record, array positions as numbers. */
export function fieldForSteps(steps: readonly (string | number)[]): Field | undefined {
  let here: FieldNode | undefined = fieldTree;
  for (const step of steps) {
    here = typeof step === 'number' ? itemNode(here) : childNode(here, step);
    if (here === undefined) return undefined;
  }
  return here.field;
}
