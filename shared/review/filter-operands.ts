// Puts a field, an operator and a value together into one condition, or says what the field takes instead.
import type { SignInOutcome } from '../words/aadsts-outcome.ts';
import type { FilterField } from './filter-fields.ts';
import type { Comparison, Filter } from './filter-tree.ts';
import { parseMoment } from './moment.ts';

/** A value as it was written: quoted, or bare (date, number, GUID, true, false, null). */
export type Operand =
  | { readonly kind: 'text'; readonly texts: readonly string[]; readonly position: number }
  | { readonly kind: 'bare'; readonly text: string; readonly position: number };

/** What was expected instead; position 0 means the operator, not the value. */
type Refusal = { readonly position: number; readonly expected: string };

const outcomes = ['success', 'failure', 'interrupted'] as const satisfies readonly SignInOutcome[];

export function conditionOn(field: FilterField, operator: string, operand: Operand): Filter | Refusal {
  const refusal = (expected: string): Refusal => ({ position: operand.position, expected });
  const isNull = operand.kind === 'bare' && operand.text === 'null';
  if (field.kind === 'text') {
    if (operator !== 'eq' && operator !== 'ne' && operator !== 'startswith') {
      return { position: 0, expected: 'eq, ne or startswith(field,…) with a text field' };
    }
    if (isNull && operator !== 'startswith') return { kind: 'text', path: field.path, operator, texts: null };
    const texts = operand.kind === 'text' ? operand.texts : [operand.text.toLowerCase()];
    return { kind: 'text', path: field.path, operator, texts };
  }
  if (operator === 'startswith') return { position: 0, expected: 'a text field within startswith(…)' };
  const comparison = operator as Comparison;
  const written = operand.kind === 'text' ? (operand.texts[0] ?? '') : operand.text;
  switch (field.kind) {
    case 'time': {
      const moment = parseMoment(written);
      if (moment === null) return refusal('a date such as 2025-01-31 or 2025-01-31T00:00:00Z');
      return { kind: 'time', operator: comparison, moment };
    }
    case 'error-code': {
      if (isNull && isEquality(comparison)) return { kind: 'error-code', operator: comparison, value: null };
      if (!/^-?\d+$/.test(written)) return refusal('a number such as 50126');
      return { kind: 'error-code', operator: comparison, value: Number(written) };
    }
    case 'interactive': {
      if (!isEquality(comparison)) return { position: 0, expected: 'eq or ne with isInteractive' };
      if (isNull) return { kind: 'interactive', operator: comparison, value: null };
      if (written !== 'true' && written !== 'false') return refusal('true or false');
      return { kind: 'interactive', operator: comparison, value: written === 'true' };
    }
    case 'login-status': {
      if (!isEquality(comparison)) return { position: 0, expected: 'eq or ne with loginStatus' };
      return loginStatus(written, comparison) ?? refusal("'success' or 'failure' (or '0' or '1')");
    }
    case 'outcome': {
      if (!isEquality(comparison)) return { position: 0, expected: 'eq or ne with outcome' };
      const outcome = outcomes.find((one) => one === written);
      if (outcome === undefined) return refusal("'success', 'failure' or 'interrupted'");
      return { kind: 'outcome', operator: comparison, outcome };
    }
    case 'event-types':
      return { position: 0, expected: "signInEventTypes/any(t: t eq '…')" };
  }
}

function isEquality(operator: Comparison): operator is 'eq' | 'ne' {
  return operator === 'eq' || operator === 'ne';
}

/** In the 2016 report 0 was success and 1 failure; a record without an error code is neither. */
function loginStatus(written: string, operator: 'eq' | 'ne'): Filter | null {
  const success: Filter = { kind: 'error-code', operator: 'eq', value: 0 };
  const failure: Filter = {
    kind: 'and',
    of: [
      { kind: 'error-code', operator: 'ne', value: 0 },
      { kind: 'error-code', operator: 'ne', value: null },
    ],
  };
  const isSuccess = written === 'success' || written === '0';
  if (!isSuccess && written !== 'failure' && written !== '1') return null;
  const condition = isSuccess ? success : failure;
  return operator === 'eq' ? condition : { kind: 'not', of: condition };
}
