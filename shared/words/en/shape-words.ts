// What an imported file was recognised as, in words: what its records are, and how the file holds them.

export const recordShapes = {
  'graph-v1.0': 'Graph v1.0 sign-ins (interactive only)',
  'graph-beta': 'Graph beta sign-ins',
  'graph-beta-2018': 'Graph beta sign-ins as of 2018',
  'graph-portal-json': 'JSON download of sign-ins from the portal',
  'azure-monitor': 'Azure Monitor diagnostic sign-in logs',
  'log-analytics-json': 'Log Analytics sign-in rows',
  'log-analytics-csv': 'Log Analytics sign-in rows as CSV',
  'portal-csv': 'CSV download of sign-ins from the portal',
  legacy: 'sign-in events of the retired Azure AD Graph',
  summary: 'summarised sign-ins (kept for a cross-check, never as records)',
} as const;

export const recordHoldings = {
  pages: 'in list pages',
  array: 'in one JSON array',
  lines: 'one JSON object a line',
  objects: 'as JSON objects',
  rows: 'one row each',
} as const;
