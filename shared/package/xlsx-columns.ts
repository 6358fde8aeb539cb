// The columns of the workbook's record sheets: catalogue paths, in the order people look for them. What has no column is in
// sign-ins.json, where the last column points. Headings come from the catalogue's labels.
import { labelOfField } from '../words/field-label.ts';
import type { Language } from '../words/language.ts';

export type SheetColumn = {
  readonly path: string;
  /** Property names from the record (for the two item sheets: from the item) down. */
  readonly steps: readonly string[];
  /** In characters of the default font. */
  readonly width: number;
};

function columns(below: string, widths: Readonly<Record<string, number>>): readonly SheetColumn[] {
  return Object.entries(widths).map(([path, width]) => ({ path: below + path, steps: path.split('.'), width }));
}

/** Sheet "Sign-ins": one row per record. */
export const signInColumns = columns('', {
  createdDateTime: 22,
  userDisplayName: 22,
  userPrincipalName: 28,
  appDisplayName: 26,
  resourceDisplayName: 26,
  isInteractive: 11,
  signInEventTypes: 20,
  'status.errorCode': 10,
  'status.failureReason': 40,
  'status.additionalDetails': 40,
  ipAddress: 20,
  'location.city': 16,
  'location.state': 18,
  'location.countryOrRegion': 10,
  'location.geoCoordinates.latitude': 10,
  'location.geoCoordinates.longitude': 10,
  'deviceDetail.displayName': 20,
  'deviceDetail.operatingSystem': 16,
  'deviceDetail.browser': 18,
  'deviceDetail.isCompliant': 10,
  'deviceDetail.isManaged': 10,
  'deviceDetail.trustType': 18,
  'deviceDetail.deviceId': 20,
  clientAppUsed: 18,
  userAgent: 40,
  authenticationRequirement: 26,
  authenticationProtocol: 14,
  incomingTokenType: 18,
  conditionalAccessStatus: 14,
  riskLevelAggregated: 12,
  riskLevelDuringSignIn: 12,
  riskState: 14,
  riskDetail: 18,
  riskEventTypes_v2: 20,
  signInIdentifier: 28,
  userType: 10,
  crossTenantAccessType: 16,
  homeTenantId: 20,
  resourceTenantId: 20,
  correlationId: 20,
  sessionId: 20,
  id: 20,
});

/** Sheet "Authentication": one row per item of `authenticationDetails`. */
export const authenticationColumns = columns('authenticationDetails[*].', {
  authenticationStepDateTime: 22,
  authenticationMethod: 22,
  authenticationMethodDetail: 30,
  succeeded: 10,
  authenticationStepResultDetail: 40,
  authenticationStepRequirement: 26,
});

/** Sheet "Conditional Access": one row per delivered item of `appliedConditionalAccessPolicies`. */
export const conditionalAccessColumns = columns('appliedConditionalAccessPolicies[*].', {
  displayName: 26,
  id: 20,
  result: 16,
  enforcedGrantControls: 26,
  enforcedSessionControls: 26,
  conditionsSatisfied: 24,
  conditionsNotSatisfied: 24,
});

export function columnTitle({ path }: SheetColumn, language: Language): string {
  return labelOfField(path, language);
}
