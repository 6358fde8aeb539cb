// From a row of a summary to the records behind it: the filter that `records` and Graph's list understand.
import type { SummaryWindow } from './summarise-rows.ts';

const lengthOf = { h1: 3_600_000, h6: 21_600_000, d1: 86_400_000 } as const satisfies Record<SummaryWindow, number>;

/** The properties that a group has in common; null where the group has none of it. */
export type SummaryGroup = {
  readonly aggregationDateTime: string;
  readonly appId: string | null;
  readonly userPrincipalName: string | null;
  readonly ipAddress: string | null;
  readonly resourceId: string | null;
  readonly conditionalAccessStatus: string | null;
  readonly status: { readonly errorCode: number | null };
};

/** Non-interactive sign-ins of that group: what the tenant's summary counts (Graph: getSummarizedNonInteractiveSignIns). */
export function drillDownFilter(group: SummaryGroup, window: SummaryWindow): string {
  const from = Date.parse(group.aggregationDateTime);
  const text = (name: string, value: string | null) =>
    value === null ? [] : [`${name} eq '${value.replaceAll("'", "''")}'`];
  return [
    `createdDateTime ge ${new Date(from).toISOString()}`,
    `createdDateTime lt ${new Date(from + lengthOf[window]).toISOString()}`,
    "signInEventTypes/any(t: t eq 'nonInteractiveUser')",
    ...text('appId', group.appId),
    ...text('userPrincipalName', group.userPrincipalName),
    ...text('ipAddress', group.ipAddress),
    ...text('resourceId', group.resourceId),
    ...text('conditionalAccessStatus', group.conditionalAccessStatus),
    ...(group.status.errorCode === null ? [] : [`status/errorCode eq ${group.status.errorCode}`]),
  ].join(' and ');
}
