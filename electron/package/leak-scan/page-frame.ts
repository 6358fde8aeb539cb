// The page around the records: nothing in it may act, load or lead anywhere (security.md H2).

const allowedTags: ReadonlySet<string> = new Set(
  (
    'html head meta title style body main h1 h2 h3 p dl dt dd ul ol li table caption thead tbody tr th td a section div span ' +
    'strong em code header footer nav details summary time br hr'
  ).split(' '),
);
const allowedAttributes: ReadonlySet<string> = new Set(
  'lang charset http-equiv content name class id dir scope colspan rowspan open datetime aria-label aria-labelledby href'.split(
    ' ',
  ),
);
const tag = /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z-]+(?:="[^"<>]*")?)*)\s*>/y;
const attribute = /\s+([A-Za-z-]+)(?:="([^"<>]*)")?/g;

/** True where `html` holds nothing but text and harmless tags; links lead to places on the page only. */
export function isHarmlessHtml(html: string): boolean {
  let at = html.startsWith('<!DOCTYPE html>') ? '<!DOCTYPE html>'.length : 0;
  for (at = html.indexOf('<', at); at >= 0; at = html.indexOf('<', at)) {
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (match === null || !allowedTags.has((match[2] ?? '').toLowerCase())) return false;
    if (!hasHarmlessAttributes((match[2] ?? '').toLowerCase(), match[3] ?? '')) return false;
    at = tag.lastIndex;
  }
  return !/url\s*\(|@import|expression\s*\(|javascript:|data:/i.test(html);
}

function hasHarmlessAttributes(name: string, attributes: string): boolean {
  for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
    if (!allowedAttributes.has(key.toLowerCase())) return false;
    if (key.toLowerCase() === 'href' && !/^#[A-Za-z0-9-]+$/.test(value)) return false;
    if (key.toLowerCase() === 'http-equiv' && (name !== 'meta' || value.toLowerCase() !== 'content-security-policy'))
      return false;
  }
  return true;
}

/** True where the policy that forbids everything stands in the head, before anything that it should forbid. */
export function hasContentSecurityPolicy(head: string): boolean {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(head);
  if (policy === null) return false;
  const before = head.slice(0, policy.index);
  const isFirst = /^<!DOCTYPE html>\s*<html[^<>]*>\s*<head>\s*(<meta charset="utf-8">\s*)?$/.test(before);
  const directives = (policy[1] ?? '').split(';').map((directive) => directive.trim());
  return (
    isFirst &&
    directives.includes("default-src 'none'") &&
    !/https?:|\*|unsafe-inline|unsafe-eval|script-src/.test(policy[1] ?? '')
  );
}
