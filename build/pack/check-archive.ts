// Reads back what was packed: production files only, nothing of this checkout, small enough.
import { extractFile, getRawHeader } from '@electron/asar';

type Entry = { readonly files?: Record<string, Entry>; readonly size?: number };

/** What may lie in the archive; anything else is a mistake of the packing. */
const allowed = [
  /^package\.json$/,
  /^out\/app\/[a-z0-9.-]+\.js$/i,
  /^out\/app\/part-[\w.-]+\.js$/,
  /^out\/app\/preload\.cjs$/,
  /^out\/app\/renderer-files\.json$/,
  /^out\/app\/third-party-notices\.txt$/,
  /^out\/app\/renderer\/[\w.-]+\.(html|js|css|woff2|svg)$/,
];

/** Without these it would not start. */
const needed = [
  'package.json',
  'out/app/main.js',
  'out/app/preload.cjs',
  'out/app/case-host.js',
  'out/app/verify-host.js',
];

/** Traces of where and how it was built. Assembled, so that no bundle of this file finds itself. */
const traces = ['sourceMapping' + 'URL=', '__vite_dev', 'import.meta.hot', 'electron-' + 'double', 'SIGNET_' + 'TEST'];

const byteLimit = 12 * 1024 * 1024;

/** What is wrong with the archive; empty when nothing is. `checkout` is the folder that it was built in. */
export function complaintsAbout(archive: string, checkout: string): readonly string[] {
  const files = [...filesIn(getRawHeader(archive).header as Entry, '')];
  const paths = files.map((file) => file.path);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...paths
      .filter((path) => !allowed.some((pattern) => pattern.test(path)))
      .map((path) => `${path} does not belong into it`),
    ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...paths.flatMap((path) => tracesIn(archive, path, checkout)),
    ...(bytes > byteLimit ? [`${bytes} bytes are more than the ${byteLimit} it may have`] : []),
  ];
}

export function filesIn(entry: Entry, folder: string): readonly { readonly path: string; readonly bytes: number }[] {
  return Object.entries(entry.files ?? {}).flatMap(([name, inside]) =>
    inside.files === undefined
      ? [{ path: `${folder}${name}`, bytes: inside.size ?? 0 }]
      : filesIn(inside, `${folder}${name}/`),
  );
}

function tracesIn(archive: string, path: string, checkout: string): readonly string[] {
  const text = extractFile(archive, path).toString('latin1');
  const found = [...traces, checkout].filter((trace) => text.includes(trace)).map((trace) => `${path} holds ${trace}`);
  const isDevelopment = path === 'package.json' && /"(dependencies|devDependencies|scripts)"/.test(text);
  return isDevelopment ? [...found, 'package.json still tells how it is developed'] : found;
}
