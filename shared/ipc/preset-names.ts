// The presets of a view. Apart from the schemas, so that the window can list them without taking zod along (its CSP refuses that).

/** Selections that no filter text can say. `from-another-country`: other than the country of most sign-ins. */
export const presetNames = [
  'failed',
  'another-country',
  'mentions-somebody-else',
  'open-decisions',
  'quarantine',
  'hidden-by-licence',
] as const;
