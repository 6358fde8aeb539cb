// In Dutch: what an imported file was recognised as, what its records are and how the file holds them.
import type * as english from '../en/shape-words.ts';
import type { SameNames } from '../same-names.ts';

export const recordShapes = {
  'graph-v1.0': 'aanmeldingen van Graph v1.0 (alleen interactieve)',
  'graph-beta': 'aanmeldingen van Graph bèta',
  'graph-beta-2018': 'aanmeldingen van Graph bèta uit 2018',
  'graph-portal-json': 'JSON-download van aanmeldingen uit de portal',
  'azure-monitor': 'diagnostische aanmeldlogboeken van Azure Monitor',
  'log-analytics-json': 'aanmeldrijen van Log Analytics',
  'log-analytics-csv': 'aanmeldrijen van Log Analytics als CSV',
  'portal-csv': 'CSV-download van aanmeldingen uit de portal',
  legacy: 'aanmeldgebeurtenissen van het vervallen Azure AD Graph',
  summary: 'samengevatte aanmeldingen (bewaard ter vergelijking, nooit als records)',
} as const satisfies SameNames<typeof english.recordShapes>;

export const recordHoldings = {
  pages: 'in lijstpagina’s',
  array: 'in één JSON-lijst',
  lines: 'één JSON-object per regel',
  objects: 'als JSON-objecten',
  rows: 'elk op een rij',
} as const satisfies SameNames<typeof english.recordHoldings>;
