// Property paths as the catalogue writes them: steps joined by dots, `[*]` for every item of an array.

/** The step that stands for every item of an array. */
export const itemStep = '[*]';

/** `sessionLifetimePolicies#1` is an earlier twin of a repeated JSON key and is treated like the name itself (design §7). */
export function canonicalName(name: string): string {
  return name.replace(/#\d+$/, '');
}

/** True for OData's own annotations, alone (`@odata.type`) or on a property (`signInEventTypes@odata.type`). */
export function isAnnotation(name: string): boolean {
  return name.includes('@odata.');
}

/**
 * The steps of a catalogue path: `location.geoCoordinates` gives two, `riskEventTypes_v2[*]` gives a name and `[*]`.
 * The dot inside an OData annotation belongs to its name.
 */
export function stepsOfPath(path: string): string[] {
  const steps: string[] = [];
  for (const part of path.split(/(?<!@odata)\./)) {
    let name = part;
    let items = 0;
    while (name.endsWith(itemStep)) {
      name = name.slice(0, -itemStep.length);
      items += 1;
    }
    steps.push(name);
    for (; items > 0; items -= 1) steps.push(itemStep);
  }
  return steps;
}

/** The catalogue path of a real place: `['location', 'city']`, `['authenticationDetails', 0, 'succeeded']`. */
export function pathOfSteps(steps: readonly (string | number)[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += itemStep;
    else path += path === '' ? canonicalName(step) : `.${canonicalName(step)}`;
  }
  return path;
}
