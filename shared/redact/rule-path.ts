// Field paths as policies write them: the catalogue's dotted form, and ["any name"] for names that hold dots or brackets.
import { canonicalName, itemStep } from '../model/catalogue/field-path.ts';

const plainName = /(?:[^.[\]"]*@odata\.)?[^.[\]"]+/y;
const quotedName = /\["(?:[^"\\]|\\.)*"\]/y;

/** The steps of a path, `[*]` as the step of that text; null where the text is no path. */
export function parseRulePath(path: string): readonly string[] | null {
  const steps: string[] = [];
  let at = 0;
  while (at < path.length) {
    if (path.startsWith(itemStep, at)) {
      if (steps.length === 0) return null;
      steps.push(itemStep);
      at += itemStep.length;
      continue;
    }
    const quoted = matchAt(quotedName, path, at);
    if (quoted !== null) {
      const name = unquoted(quoted);
      if (name === null) return null;
      steps.push(name);
      at += quoted.length;
      continue;
    }
    if (at > 0) {
      if (path[at] !== '.') return null;
      at += 1;
    }
    const name = matchAt(plainName, path, at);
    if (name === null) return null;
    steps.push(name);
    at += name.length;
  }
  return steps.length === 0 ? null : steps;
}

/** The path of a real place, array positions as `[*]` and `name#1` as `name`; {@link parseRulePath} reads it back. */
export function rulePathOf(steps: readonly (string | number)[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number' || step === itemStep) path += itemStep;
    else {
      const name = canonicalName(step);
      if (matchAt(plainName, name, 0) !== name) path += `[${JSON.stringify(name)}]`;
      else path += path === '' ? name : `.${name}`;
    }
  }
  return path;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function unquoted(bracketed: string): string | null {
  try {
    const value: unknown = JSON.parse(bracketed.slice(1, -1));
    return typeof value === 'string' && value !== itemStep ? value : null;
  } catch {
    return null;
  }
}
