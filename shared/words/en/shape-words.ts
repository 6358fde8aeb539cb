// What an imported file was recognised as, in words: what its records are, and how the file holds them.

const records: ReadonlyMap<string, string> = new Map([
  ['graph-v1.0', 'Graph v1.0 sign-ins (interactive only)'],
  ['graph-beta', 'Graph beta sign-ins'],
  ['graph-beta-2018', 'Graph beta sign-ins as of 2018'],
  ['graph-portal-json', 'JSON download of sign-ins from the portal'],
  ['azure-monitor', 'Azure Monitor diagnostic sign-in logs'],
  ['log-analytics-json', 'Log Analytics sign-in rows'],
  ['log-analytics-csv', 'Log Analytics sign-in rows as CSV'],
  ['portal-csv', 'CSV download of sign-ins from the portal'],
  ['legacy', 'sign-in events of the retired Azure AD Graph'],
  ['summary', 'summarised sign-ins (kept for a cross-check, never as records)'],
]);

const holdings: ReadonlyMap<string, string> = new Map([
  ['pages', 'in list pages'],
  ['array', 'in one JSON array'],
  ['lines', 'one JSON object a line'],
  ['objects', 'as JSON objects'],
  ['rows', 'one row each'],
]);

/** Words for `SourceFile.recognised`, such as `graph-beta/pages`; a code that is not known is shown as it is. */
export function shapeWords(recognised: string): string {
  const [shape = '', holding = ''] = recognised.split('/');
  const what = records.get(shape);
  const how = holdings.get(holding);
  return what === undefined || how === undefined ? recognised : `${what}, ${how}`;
}
