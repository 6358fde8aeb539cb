// Whether the system itself holds the page's process in a sandbox, as far as it says so (reference/security.md §1.2, item 4).
import { readFileSync } from 'node:fs';
import { app, type WebContents } from 'electron';

/** `unknown`: this system does not say. */
export type OsSandbox = 'on' | 'off' | 'unknown';

/** After the page has loaded. */
export function osSandboxOf(contents: WebContents): OsSandbox {
  const pid = contents.getOSProcessId();
  if (process.platform === 'linux') return seccompOf(pid);
  const metric = app.getAppMetrics().find((one) => one.pid === pid);
  return metric?.sandboxed === undefined ? 'unknown' : metric.sandboxed ? 'on' : 'off';
}

/** proc(5): `Seccomp: 2` is a filter, which Chromium's sandbox installs in every page's process. */
function seccompOf(pid: number): OsSandbox {
  try {
    const mode = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return mode === undefined ? 'unknown' : mode === '2' ? 'on' : 'off';
  } catch {
    return 'unknown';
  }
}
