// Walks one record along the plan and tells a visitor, value by value, what the plan says. It changes nothing itself, so that
// conditions always see the source; survey and redaction are two visitors of the same walk and cannot disagree.
import { canonicalName, isAnnotation } from '../model/catalogue/field-path.ts';
import type { JsonObject, JsonValue } from '../model/json.ts';
import { isMicrosoftPlaceholder } from '../model/masked-by-microsoft.ts';
import { isEmpty } from './condition.ts';
import type { PlacedOverride } from './override.ts';
import { type Action, type Choice, keepUnclassified, type Plan, type PlanNode, removeUnclassified } from './plan.ts';
import { PointerMaker } from './pointer-maker.ts';
import { rulePathOf } from './rule-path.ts';
import type { SeenValues } from './seen-values.ts';

type Container = JsonObject | JsonValue[];

/** Where a value stands. One object serves the whole walk: it speaks of the value in question, during the call only. */
export type Place = {
  readonly container: Container;
  readonly key: string | number;
  readonly node: PlanNode;
  /** Catalogue form. Made on demand, since most values stay and need neither. */
  readonly path: () => string;
  /** RFC 6901. */
  readonly pointer: () => string;
};

export type RecordVisitor = {
  /** Texts and numbers that need not be shown again where a node keeps them and no override speaks. */
  readonly settled: SeenValues;
  /** A text that the plan keeps. `byOfficer`: an override said so, the detectors are not asked. */
  readonly keepText: (text: string, place: Place, byOfficer: boolean) => void;
  /** A number that the plan keeps and that is long enough to be searched for as text. */
  readonly keepNumber?: (value: number, place: Place) => void;
  /** A value, or a whole object or array, that the plan withholds. */
  readonly withhold: (value: JsonValue, action: Action, place: Place) => void;
  /** A text inside something that is withheld whole; only asked of visitors that have this. */
  readonly insideWithheld?: (text: string, action: Action, path: string, node: PlanNode) => void;
  /** A value that nobody classified. What to do with it. */
  readonly unclassified: (value: JsonValue, place: Place) => 'keep' | 'remove' | 'nothing';
  readonly overrideUsed?: (override: PlacedOverride) => void;
};

/** Objects with more names than this, or longer ones, are no sign-ins; then each name is looked up. */
const rememberedNames = 200;

/** No sign-in is nested like this; import refuses such records, and here nothing may run over the stack. */
const maximumDepth = 64;

export class RecordWalk {
  readonly #plan: Plan;
  readonly #visitor: RecordVisitor;
  readonly #settled: SeenValues;
  readonly #containers: Container[] = [];
  readonly #steps: (string | number)[] = [];
  readonly #pointers = new PointerMaker();
  /** By node: its children in the order in which the last object there named them. Records name them alike, one after the other. */
  readonly #lastNames: (string[] | undefined)[] = [];
  readonly #lastChildren: (PlanNode[] | undefined)[] = [];
  readonly #here: { -readonly [Part in keyof Place]: Place[Part] };
  #overrides: readonly PlacedOverride[] = [];

  constructor(plan: Plan, visitor: RecordVisitor) {
    this.#plan = plan;
    this.#visitor = visitor;
    this.#settled = visitor.settled;
    this.#here = {
      container: [],
      key: 0,
      node: plan.root,
      path: () => this.#path(this.#here.node, this.#here.key),
      pointer: () => this.#pointers.pointer(this.#steps, this.#here.key),
    };
  }

  walk(record: JsonObject, overrides: readonly PlacedOverride[]): void {
    this.#overrides = overrides;
    this.#containers.length = 0;
    this.#steps.length = 0;
    this.#pointers.begin();
    this.#descend(record, this.#plan.root, null);
  }

  #descend(container: Container, node: PlanNode, forced: Action | null): void {
    this.#containers.push(container);
    if (Array.isArray(container)) {
      const items = node.item ?? node.below;
      for (let index = 0; index < container.length; index += 1) {
        this.#value(container[index] as JsonValue, container, index, items, forced);
      }
    } else {
      let names = this.#lastNames[node.number];
      let children = this.#lastChildren[node.number];
      if (names === undefined || children === undefined) {
        names = [];
        children = [];
        this.#lastNames[node.number] = names;
        this.#lastChildren[node.number] = children;
      }
      let at = 0;
      // for-in is twice as fast as Object.keys here; records come from JSON.parse and inherit nothing enumerable.
      for (const name in container) {
        let child = children[at];
        if (child === undefined || names[at] !== name) {
          child = node.children.get(name) ?? this.#unlisted(node, name);
          if (at < rememberedNames && name.length < rememberedNames) {
            names[at] = name;
            children[at] = child;
          }
        }
        at += 1;
        this.#value(container[name] as JsonValue, container, name, child, forced);
      }
    }
    this.#containers.pop();
  }

  #value(value: JsonValue, container: Container, key: string | number, node: PlanNode, forced: Action | null): void {
    if (value === null || value === '') return;
    if (node.keepsValues && forced === null && this.#overrides.length === 0 && typeof value !== 'object') {
      if (typeof value === 'boolean' || this.#settled.has(value, node)) return;
    }
    const override = this.#overrides.length === 0 ? null : this.#overrideAt(key);
    const decided = override ?? forced;
    const action = decided ?? choose(node, this.#containers, value);
    if (typeof value === 'object') this.#container(value, container, key, node, action, decided);
    else if (action === null || (action.operator === 'keep' && node.isHolder && decided === null)) {
      this.#unclassified(value, container, key, node);
    } else if (action.operator !== 'keep') {
      if (typeof value === 'string' && isMicrosoftPlaceholder(value)) return;
      this.#visitor.withhold(value, action, this.#place(container, key, node));
    } else if (typeof value === 'string') {
      this.#visitor.keepText(value, this.#place(container, key, node), decided !== null && action !== keepUnclassified);
    } else if (typeof value === 'number' && (value > 99_999 || value < -9_999 || !Number.isInteger(value))) {
      this.#visitor.keepNumber?.(value, this.#place(container, key, node));
    }
  }

  #container(
    value: Container,
    container: Container,
    key: string | number,
    node: PlanNode,
    action: Action | null,
    forced: Action | null,
  ): void {
    if (isEmpty(value)) return;
    const isDeep = this.#steps.length >= maximumDepth;
    const hasNamed = node.children.size > 0 || node.item !== null;
    if (!isDeep && action === null && !hasNamed) {
      this.#unclassified(value, container, key, node);
      return;
    }
    // A text operator on an object reaches the texts that are named below it, or those in a list; an object whose inside
    // nobody described goes as a whole, since its names may tell as much as its values.
    const goesWhole = action !== null && action.operator !== 'keep' && !Array.isArray(value) && !hasNamed;
    if (isDeep || action?.operator === 'remove' || goesWhole) {
      const whole = isDeep ? removeUnclassified : (action ?? removeUnclassified);
      this.#visitor.withhold(value, whole, this.#place(container, key, node));
      if (this.#visitor.insideWithheld !== undefined) this.#inside(value, key, node, whole, isConditional(node, whole));
      return;
    }
    this.#enter(key);
    this.#descend(value, node, forced);
    this.#leave();
  }

  #unclassified(value: JsonValue, container: Container, key: string | number, node: PlanNode): void {
    const place = this.#place(container, key, node);
    const answer = this.#visitor.unclassified(value, place);
    if (answer === 'remove') {
      this.#visitor.withhold(value, removeUnclassified, place);
      if (this.#visitor.insideWithheld !== undefined) this.#inside(value, key, node, removeUnclassified, false);
    } else if (answer === 'keep') {
      if (typeof value === 'string') this.#visitor.keepText(value, place, false);
      else if (typeof value === 'object' && value !== null) {
        this.#enter(key);
        this.#descend(value, node, keepUnclassified);
        this.#leave();
      }
    }
  }

  /**
   * Reports the texts of something that is withheld whole. `onlyOwn`: it went because of a condition, while the same fields
   * are shown where the condition does not hold. Then a text that its own rule keeps is no secret, only its place in this
   * record is, and nobody has to search for it.
   */
  #inside(value: JsonValue, key: string | number, node: PlanNode, action: Action, onlyOwn: boolean): void {
    if (typeof value === 'string') {
      if (value === '' || isMicrosoftPlaceholder(value)) return;
      if (onlyOwn && choose(node, this.#containers, value, action)?.operator === 'keep') return;
      this.#visitor.insideWithheld?.(value, action, this.#path(node, key), node);
      return;
    }
    if (typeof value !== 'object' || value === null || this.#steps.length > maximumDepth * 4) return;
    this.#enter(key);
    this.#containers.push(value);
    if (Array.isArray(value)) {
      const items = node.item ?? node.below;
      for (const [index, item] of value.entries()) this.#inside(item, index, items, action, onlyOwn);
    } else {
      for (const name of Object.keys(value)) {
        const child = node.children.get(name) ?? this.#unlisted(node, name);
        this.#inside(value[name] as JsonValue, name, child, action, onlyOwn);
      }
    }
    this.#containers.pop();
    this.#leave();
  }

  #overrideAt(key: string | number): Action | null {
    const steps = [...this.#steps, key];
    const found = this.#overrides.find((override) => override.matches(steps));
    if (found === undefined) return null;
    this.#visitor.overrideUsed?.(found);
    return found.action;
  }

  #place(container: Container, key: string | number, node: PlanNode): Place {
    this.#here.container = container;
    this.#here.key = key;
    this.#here.node = node;
    return this.#here;
  }

  /** An earlier twin of a repeated name counts as the name; an OData annotation means the same wherever it stands. */
  #unlisted(node: PlanNode, name: string): PlanNode {
    if (isAnnotation(name)) return this.#plan.root.children.get(name.slice(name.lastIndexOf('@odata.'))) ?? node.below;
    return (name.includes('#') ? node.children.get(canonicalName(name)) : undefined) ?? node.below;
  }

  #enter(key: string | number): void {
    this.#steps.push(key);
  }

  #leave(): void {
    this.#steps.pop();
    this.#pointers.leave(this.#steps.length);
  }

  #path(node: PlanNode, key: string | number): string {
    return node.path === '' ? rulePathOf([...this.#steps, key]) : node.path;
  }
}

/** The first choice whose condition holds; `except` is passed over. */
function choose(
  node: PlanNode,
  containers: readonly Container[],
  value: JsonValue,
  except: Action | null = null,
): Action | null {
  const { choices } = node;
  for (let at = 0; at < choices.length; at += 1) {
    const { condition, action } = choices[at] as Choice;
    if (action !== except && (condition === null || condition(containers, value))) return action;
  }
  return null;
}

function isConditional(node: PlanNode, action: Action): boolean {
  return node.choices.some((choice) => choice.action === action && choice.condition !== null);
}
