// The pointers to withheld values, made while a record is walked. Records withhold at the same places, so that each pointer is
// made once and is the same text in every record.
import { escapePointerToken } from '../model/json.ts';

type PointerNode = { readonly pointer: string; readonly below: Map<string | number, PointerNode> };

/** Hostile records may have other names each time: then the memory starts anew. */
const rememberedPointers = 20_000;

export class PointerMaker {
  #root: PointerNode = { pointer: '', below: new Map() };
  #made = 0;
  /** Nodes of the containers above, as far as they were asked for; never more than there are steps. */
  readonly #trail: PointerNode[] = [];

  /** Before every record. */
  begin(): void {
    this.#trail.length = 0;
    if (this.#made < rememberedPointers) return;
    this.#root = { pointer: '', below: new Map() };
    this.#made = 0;
  }

  /** After a step was taken back; `depth`: how many are left. */
  leave(depth: number): void {
    if (this.#trail.length > depth) this.#trail.length = depth;
  }

  /** RFC 6901. `steps` lead to the container, `key` to the value in it. */
  pointer(steps: readonly (string | number)[], key: string | number): string {
    let here = this.#trail.at(-1) ?? this.#root;
    for (let at = this.#trail.length; at < steps.length; at += 1) {
      here = this.#child(here, steps[at] ?? '');
      this.#trail.push(here);
    }
    return this.#child(here, key).pointer;
  }

  #child(parent: PointerNode, step: string | number): PointerNode {
    let child = parent.below.get(step);
    if (child === undefined) {
      child = { pointer: parent.pointer + pointerStep(step), below: new Map() };
      parent.below.set(step, child);
      this.#made += 1;
    }
    return child;
  }
}

function pointerStep(step: string | number): string {
  if (typeof step === 'number') return `/${step}`;
  return step.includes('/') || step.includes('~') ? `/${escapePointerToken(step)}` : `/${step}`;
}
