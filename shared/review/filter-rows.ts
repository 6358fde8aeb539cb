// Evaluates a filter over the index: one byte per row and condition; a dictionary column is asked once per different text.
import { assertNever } from '../errors.ts';
import { aadstsOutcome } from '../words/aadsts-outcome.ts';
import type { CaseIndex } from './case-index.ts';
import type { Comparison, Filter, MemberCondition } from './filter-tree.ts';

/**
 * Rows that satisfy the filter, in the order of `within`.
 * @param within the rows to choose from; by default all, by (createdDateTime, id).
 */
export function filterRows(index: CaseIndex, filter: Filter, within: Uint32Array = index.order()): Uint32Array {
  const mask = markRows(index, filter);
  const rows = new Uint32Array(within.length);
  let count = 0;
  for (let at = 0; at < within.length; at++) {
    const row = within[at] as number;
    // Written every time and kept only where the row counts: cheaper than a branch that cannot be foreseen.
    rows[count] = row;
    count += mask[row] as number;
  }
  return rows.slice(0, count);
}

/** One byte per row of the index: 1 where the filter holds. */
export function markRows(index: CaseIndex, filter: Filter): Uint8Array {
  const mask = new Uint8Array(index.size());
  switch (filter.kind) {
    case 'and':
    case 'or':
      return combine(index, filter.kind, filter.of, mask);
    case 'not': {
      const inner = markRows(index, filter.of);
      for (let row = 0; row < mask.length; row++) mask[row] = 1 - (inner[row] as number);
      return mask;
    }
    case 'text':
      markText(index, filter, mask);
      return mask;
    case 'time':
      index.markTimes(filter.moment, (difference) => holds(difference, filter.operator), mask);
      return mask;
    case 'error-code':
      index.errorCodes.mark((code) => comparesTo(code, filter.operator, filter.value), mask);
      return mask;
    case 'outcome':
      index.errorCodes.mark(
        (code) => (code !== null && aadstsOutcome(code) === filter.outcome) === (filter.operator === 'eq'),
        mask,
      );
      return mask;
    case 'interactive':
      index.interactive.mark((value) => (value === filter.value) === (filter.operator === 'eq'), mask);
      return mask;
    case 'any-event-type':
      index.markTexts('signInEventTypes', (joined) => membersOf(joined).some((one) => isMember(filter.of, one)), mask);
      return mask;
    default:
      return assertNever(filter);
  }
}

function combine(index: CaseIndex, kind: 'and' | 'or', filters: readonly Filter[], mask: Uint8Array): Uint8Array {
  mask.fill(kind === 'and' ? 1 : 0);
  for (const filter of filters) {
    const other = markRows(index, filter);
    if (kind === 'and')
      for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) & (other[row] as number);
    else for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) | (other[row] as number);
  }
  return mask;
}

function markText(index: CaseIndex, filter: Filter & { readonly kind: 'text' }, mask: Uint8Array): void {
  const { path, operator, texts } = filter;
  if (texts === null) {
    index.markTexts(path, (text) => (text === null) === (operator === 'eq'), mask);
  } else if (operator === 'startswith') {
    index.markTexts(path, (text) => text !== null && texts.some((start) => text.toLowerCase().startsWith(start)), mask);
  } else if (texts.length === 1 && texts[0] !== undefined) {
    index.markEqualTexts(path, texts[0], mask);
    if (operator === 'ne') for (let row = 0; row < mask.length; row++) mask[row] = 1 - (mask[row] as number);
  } else {
    const isOne = (text: string | null) => text !== null && texts.includes(text.toLowerCase());
    index.markTexts(path, (text) => isOne(text) === (operator === 'eq'), mask);
  }
}

/** OData 4.01 part 2 §5.1.1.1: a comparison other than eq and ne with an absent value is false. */
function comparesTo(value: number | null, operator: Comparison, other: number | null): boolean {
  if (value !== null && other !== null) return holds(value - other, operator);
  return operator === 'eq' ? value === other : operator === 'ne' ? value !== other : false;
}

function holds(difference: number, operator: Comparison): boolean {
  switch (operator) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    default:
      return assertNever(operator);
  }
}

function membersOf(joined: string | null): readonly string[] {
  return joined === null || joined === '' ? [] : joined.toLowerCase().split(',');
}

function isMember(condition: MemberCondition, member: string): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((one) => isMember(one, member));
    case 'or':
      return condition.of.some((one) => isMember(one, member));
    case 'not':
      return !isMember(condition.of, member);
    case 'member':
      return condition.texts.includes(member) === (condition.operator === 'eq');
    default:
      return assertNever(condition);
  }
}
