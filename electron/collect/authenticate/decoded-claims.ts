// A claims challenge as MSAL wants it: Graph sends it in Base64, inside its WWW-Authenticate header.

/** JSON text; null for what is no JSON object, and then a token without it is asked for. */
export function decodedClaims(claims: string | null): string | null {
  if (claims === null) return null;
  const text = claims.trimStart().startsWith('{') ? claims : Buffer.from(claims, 'base64').toString();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? text : null;
  } catch {
    // Damaged on the way: better a plain renewal than a refusal.
    return null;
  }
}
