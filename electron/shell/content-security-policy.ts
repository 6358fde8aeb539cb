// What the page may load: its own files. Sent as a header and written into the page (reference/security.md §1.2, item 7).

/** SHA-256 of the empty text: Fluent UI makes empty style elements and fills them by script (reference/toolchain.md §0.7). */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${emptyStyle}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** Graph is asked by a process that has no page, so the page needs no network at all. */
export const contentSecurityPolicy = directives.join('; ');

/** Puts the policy into the page's own meta element, which stands there with a looser one for the preview in a browser. */
export function withPolicy(page: string): string {
  return page.replace(
    /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")[^"]*(")/,
    (_all, opening: string, closing: string) => `${opening}${contentSecurityPolicy}${closing}`,
  );
}
