// The built interface as the preview serves it: the app's own files and policy, with the script that stands in for the preload.
import { contentSecurityPolicy } from '../../electron/shell/content-security-policy.ts';
import type { PageFile } from '../../electron/shell/page-files.ts';

export const startPage = '/index.html';
const hostScript = '/preview-host.js';

/** The one difference to the app: a page in a browser reaches its host over HTTP, so it may call its own origin. */
function withOwnOrigin(policy: string): string {
  const changed = policy.replaceAll("connect-src 'none'", "connect-src 'self'");
  if (changed === policy) throw new Error('the policy of the app says nothing about connections');
  return changed;
}

export const previewPolicy = withOwnOrigin(contentSecurityPolicy);

/** @param files as the app's protocol serves them */
export function withHostScript(files: ReadonlyMap<string, PageFile>, script: string): ReadonlyMap<string, PageFile> {
  const page = files.get(startPage);
  if (page === undefined) throw new Error('the built interface has no page');
  const text = withOwnOrigin(new TextDecoder().decode(page.content));
  // A plain script runs before the page's modules, as a preload does.
  const changed = text.replace('</title>', `</title>\n    <script src=".${hostScript}"></script>`);
  if (changed === text) throw new Error('the built page has no title');
  return new Map([
    ...files,
    [startPage, { ...page, content: new TextEncoder().encode(changed) }],
    [hostScript, { type: 'text/javascript; charset=utf-8', content: new TextEncoder().encode(script) }],
  ]);
}
