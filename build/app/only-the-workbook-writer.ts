// Of exceljs the engine uses the streaming writer alone, and replaces that writer's zip at once (electron/package/workbook).
// The reader with its unzipper (which asks for a cloud's library), the CSV part and the archiver stay out of the app:
// thirty packages that nobody calls are thirty packages that nobody has to trust.
import type { Plugin } from 'vite';

const standIns = new Map([
  [
    'exceljs',
    `import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
export default { stream: { xlsx: { WorkbookWriter } } };
`,
  ],
  // The writer's constructor pipes it and gives it two parts, all of which the engine then does again with its own.
  ['archiver', 'module.exports = () => ({ append() {}, pipe() {} });\n'],
]);

export function onlyTheWorkbookWriter(): Plugin {
  const mark = '\0signet:';
  return {
    name: 'signet-only-the-workbook-writer',
    enforce: 'pre',
    resolveId: (source) => (standIns.has(source) ? mark + source : null),
    load: (id) => (id.startsWith(mark) ? (standIns.get(id.slice(mark.length)) ?? null) : null),
  };
}
