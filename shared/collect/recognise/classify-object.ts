// What one JSON object is, by the names it holds: a sign-in in some shape, or something else that people confuse with it.
import { getOwn, isJsonObject, type JsonObject } from '../../model/json.ts';
import type { Shape } from '../../model/shape.ts';
import { isSignInCategory } from '../derive/derive-azure-monitor.ts';

/** What a file looks like when it is refused; each has an error code of its own. */
export type Lookalike =
  | 'audit-log'
  | 'error-body'
  | 'other-json'
  | 'log-analytics-tables'
  | 'signet-json'
  | 'workload-activity';

export type Classified =
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'other'; readonly lookalike: Lookalike; readonly errorCode?: string };

/** `context` is the wrapper's `@odata.context`, or null; it tells the API version more surely than the names do. */
export function classifyObject(object: JsonObject, context: string | null): Classified {
  const has = (name: string): boolean => Object.hasOwn(object, name);
  if (has('signInCount') && has('aggregationDateTime')) return { kind: 'shape', shape: { kind: 'summary' } };
  if (has('properties') && (has('category') || has('operationName'))) return classifyEnvelope(object);
  if (has('signinDateTime') || has('loginStatus')) return { kind: 'shape', shape: { kind: 'legacy' } };
  if (isLogAnalytics(has)) return { kind: 'shape', shape: { kind: 'log-analytics-json' } };
  if (
    has('createdDateTime') &&
    (has('userId') || has('userPrincipalName') || has('appId') || has('servicePrincipalId'))
  ) {
    return { kind: 'shape', shape: { kind: 'graph', generation: generationOf(object, context) } };
  }
  return { kind: 'other', ...lookalikeOf(object, has) };
}

function classifyEnvelope(row: JsonObject): Classified {
  if (isSignInCategory(getOwn(row, 'category'))) return { kind: 'shape', shape: { kind: 'azure-monitor' } };
  return { kind: 'other', lookalike: 'audit-log' };
}

function isLogAnalytics(has: (name: string) => boolean): boolean {
  const isTable =
    has('CreatedDateTime') || has('CreatedDateTime [UTC]') || has('TimeGenerated') || has('TimeGenerated [UTC]');
  return (
    isTable && (has('UserPrincipalName') || has('AppId') || has('ServicePrincipalId') || has('ConditionalAccessStatus'))
  );
}

/** Properties that v1.0 never had (Graph metadata). */
const betaNames = [
  'userAgent',
  'signInEventTypes',
  'authenticationDetails',
  'authenticationRequirement',
  'authenticationProcessingDetails',
  'userType',
  'homeTenantId',
  'tokenIssuerType',
  'flaggedForReview',
];
const names2018 = ['conditionalAccessPolicies', 'conditionalAccessApplied', 'isRisky', 'riskLevel', 'mfaAuthMethod'];

function generationOf(object: JsonObject, context: string | null): Extract<Shape, { kind: 'graph' }>['generation'] {
  if (names2018.some((name) => Object.hasOwn(object, name))) return 'beta-2018';
  if (context?.includes('/v1.0/') === true) return 'v1.0';
  if (context !== null) return 'beta';
  if (!betaNames.some((name) => Object.hasOwn(object, name))) return 'v1.0';
  // The portal's download leaves out what only the API tells.
  return Object.hasOwn(object, 'isInteractive') ? 'beta' : 'portal-json';
}

function lookalikeOf(
  object: JsonObject,
  has: (name: string) => boolean,
): { readonly lookalike: Lookalike; readonly errorCode?: string } {
  const error = getOwn(object, 'error');
  if (error !== undefined && isJsonObject(error)) {
    const code = getOwn(error, 'code');
    const isPlain = typeof code === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,79}$/.test(code);
    return { lookalike: 'error-body', errorCode: isPlain ? code : 'unknown' };
  }
  if (has('tables')) return { lookalike: 'log-analytics-tables' };
  const format = getOwn(object, 'format');
  if (typeof format === 'string' && format.startsWith('signet/')) return { lookalike: 'signet-json' };
  if (has('activityDateTime') || has('activityDisplayName') || has('initiatedBy')) return { lookalike: 'audit-log' };
  if (has('lastSignInActivity') || has('applicationAuthenticationClientSignInActivity')) {
    return { lookalike: 'workload-activity' };
  }
  return { lookalike: 'other-json' };
}
