// Puts facts into a sentence: `{name}` becomes the fact of that name. The one place, for errors, findings and sources alike.

/** A fact that is missing shows as its name in braces, which is a bug but harmless. */
export function fillFacts(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}
