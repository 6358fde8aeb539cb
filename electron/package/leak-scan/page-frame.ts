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

/** What loads or runs where it stands in an attribute. */
const loads = /url\s*\(|@import|expression\s*\(|javascript:|data:/i;
/** The same in a style sheet, with the newer ways to load. */
const loadsInStyle = /url\s*\(|(?:image|image-set|src)\s*\(|@import|@font-face|expression\s*\(|javascript:|data:/i;

/** Read as written and as a browser reads it. */
function isHarmlessStyle(style: string): boolean {
  return !loadsInStyle.test(style) && !loadsInStyle.test(withoutEscapes(style));
}

/** A style sheet without its escapes, which could write any word in another way (CSS Syntax 3, 4.3.7). */
function withoutEscapes(style: string): string {
  return style.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi,
    (_, digits: string | undefined, sign: string | undefined) => {
      const code = Number.parseInt(digits ?? '', 16);
      return sign ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
    },
  );
}

/**
 * True where `html` holds nothing but text and harmless tags; links lead to places on the page only. Text between tags is never
 * judged: no browser follows it, and people may be called anything. What stands in a style sheet is no such text.
 */
export function isHarmlessHtml(html: string): boolean {
  let at = html.startsWith('<!DOCTYPE html>') ? '<!DOCTYPE html>'.length : 0;
  let styleStart: number | null = null;
  for (at = html.indexOf('<', at); at >= 0; at = html.indexOf('<', at)) {
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (match === null) return false;
    const [, slash = '', written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    if (!allowedTags.has(name) || !hasHarmlessAttributes(name, attributes)) return false;
    if (styleStart !== null) {
      // Raw text up to its own end tag (HTML, 13.2.5.3): another tag in between is none of ours.
      if (slash === '' || name !== 'style' || !isHarmlessStyle(html.slice(styleStart, at))) return false;
      styleStart = null;
    } else if (slash === '' && name === 'style') styleStart = tag.lastIndex;
    at = tag.lastIndex;
  }
  return styleStart === null;
}

function hasHarmlessAttributes(name: string, attributes: string): boolean {
  for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
    if (!allowedAttributes.has(key.toLowerCase()) || loads.test(value)) return false;
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
