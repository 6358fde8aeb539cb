// The tenant's Conditional Access policies, with names that give away how it defends itself, and how they fare per sign-in.
import type { JsonObject } from '../../shared/model/json.ts';
import { makeLean } from './lean-record.ts';
import type { Random } from './random.ts';

/** How a sign-in fared with the policies that applied. */
export type PolicyMood = 'passed' | 'second-factor-missing' | 'blocked' | 'not-applied';

type Policy = {
  readonly displayName: string;
  readonly grant: readonly string[];
  readonly session?: readonly string[];
  readonly state: 'on' | 'report-only' | 'off';
  readonly condition: string;
  readonly rule: string;
  readonly strength?: string;
};

const policies: readonly Policy[] = [
  {
    displayName: 'CA001 Require MFA for all (excl. BREAKGLASS-01, BREAKGLASS-02)',
    grant: ['mfa'],
    state: 'on',
    condition: 'application,users',
    rule: 'allUsers',
  },
  {
    displayName: 'CA010 Block legacy auth except svc-scan2mail',
    grant: ['block'],
    state: 'on',
    condition: 'clientType',
    rule: 'allApps',
  },
  {
    displayName: 'CA020 Finance needs compliant device - Project Nightjar',
    grant: ['mfa', 'requireCompliantDevice'],
    state: 'on',
    condition: 'application,users,devicePlatform',
    rule: 'groupId',
  },
  {
    displayName: 'CA030 Block countries outside allow-list v7',
    grant: ['block'],
    state: 'on',
    condition: 'location',
    rule: 'allLocations',
  },
  {
    displayName: 'CA040 High risk sign-in -> block, SOC ticket',
    grant: ['block'],
    state: 'on',
    condition: 'signInRisk',
    rule: 'allUsers',
  },
  {
    displayName: 'CA050 Admin roles phishing-resistant (T0 pilot)',
    grant: ['requireAuthenticationStrength'],
    state: 'report-only',
    condition: 'users',
    rule: 'roleId',
    strength: 'T0 phishing-resistant',
  },
  {
    displayName: 'CA060 Sign-in frequency 12h unmanaged',
    grant: [],
    session: ['signInFrequency'],
    state: 'on',
    condition: 'deviceState',
    rule: 'deviceFilter',
  },
  {
    displayName: 'CA070 Block device code flow except meeting rooms',
    grant: ['block'],
    state: 'on',
    condition: 'authenticationFlows',
    rule: 'deviceCodeFlow',
  },
  {
    displayName: 'CA080 Guests terms of use 2026',
    grant: ['requireTermsOfUse'],
    state: 'on',
    condition: 'users',
    rule: 'b2bCollaborationGuest',
  },
  {
    displayName: 'CA090 Insider risk elevated (works council pending)',
    grant: ['block'],
    state: 'report-only',
    condition: 'insiderRisk',
    rule: 'insiderRisk',
  },
  {
    displayName: 'CA100 SAP GRC only from jump hosts',
    grant: ['block'],
    state: 'on',
    condition: 'application,location',
    rule: 'appId',
  },
  {
    displayName: 'CA110 Token protection Exchange pilot ring 2',
    grant: [],
    session: ['secureSignIn'],
    state: 'report-only',
    condition: 'application,devicePlatform',
    rule: 'office365',
  },
  ...Array.from(
    { length: 13 },
    (_, at): Policy => ({
      displayName: `CA${200 + at * 10} Exception ring ${String.fromCharCode(65 + at)} for vendor maintenance`,
      grant: ['mfa'],
      state: at % 3 === 0 ? 'off' : 'on',
      condition: 'users',
      rule: 'groupId',
    }),
  ),
];

/** Texts that must never reach the person: they describe the organisation's defence. */
export const secretPolicyNames: readonly string[] = policies.map((policy) => policy.displayName);
export const secretStrengthNames: readonly string[] = ['T0 phishing-resistant', 'Contoso strong set B'];

/** How many policies an answer lists: 5 to 25, between 6 and 7 on average. */
const listLengths = [
  5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 9, 9, 11, 14, 25,
];

/** Makes the lists; the policies' ids stay the same all month. A lean list leaves out what is empty. */
export function policyLists(random: Random) {
  const ids = policies.map(() => random.guid());
  const strengthIds = secretStrengthNames.map(() => random.guid());
  const allFor = (mood: PolicyMood) => policies.map((policy, at) => entryOf(policy, ids[at] ?? '', mood, strengthIds));
  const moods: readonly PolicyMood[] = ['passed', 'second-factor-missing', 'blocked', 'not-applied'];
  const full = new Map(moods.map((mood) => [mood, allFor(mood)]));
  const lean = new Map(moods.map((mood) => [mood, allFor(mood).map(makeLean)]));
  return (mood: PolicyMood, isLean: boolean, use: Random): JsonObject[] =>
    ((isLean ? lean : full).get(mood) ?? []).slice(0, use.pick(listLengths));
}

function entryOf(policy: Policy, id: string, mood: PolicyMood, strengthIds: readonly string[]): JsonObject {
  const result = resultOf(policy, mood);
  const applied = result === 'success' || result === 'failure' || result === 'reportOnlyFailure';
  const named = policy.strength !== undefined || (applied && policy.grant[0] === 'mfa' && policy.grant.length > 1);
  return {
    id,
    displayName: policy.displayName,
    enforcedGrantControls: applied ? [...policy.grant] : [],
    enforcedSessionControls: applied ? [...(policy.session ?? [])] : [],
    sessionControlsNotSatisfied: [],
    result,
    conditionsSatisfied: applied ? policy.condition : 'none',
    conditionsNotSatisfied: applied ? 'none' : (policy.condition.split(',')[0] ?? 'none'),
    authenticationStrength: named
      ? {
          authenticationStrengthId: strengthIds[policy.strength === undefined ? 1 : 0] ?? '',
          displayName: policy.strength ?? secretStrengthNames[1] ?? '',
          authenticationStrengthResult: result === 'failure' ? 'singleChallengeRequired' : 'satisfied',
        }
      : null,
    includeRulesSatisfied: applied
      ? [{ conditionalAccessCondition: policy.condition.split(',')[0] ?? 'none', ruleSatisfied: policy.rule }]
      : [],
    excludeRulesSatisfied: [],
  };
}

function resultOf(policy: Policy, mood: PolicyMood): string {
  if (policy.state === 'off') return 'notEnabled';
  if (policy.state === 'report-only') return mood === 'blocked' ? 'reportOnlyFailure' : 'reportOnlyNotApplied';
  const everyone = policy.rule === 'allUsers' && policy.grant[0] === 'mfa';
  if (mood === 'not-applied') return 'notApplied';
  if (mood === 'passed') return everyone || policy.session !== undefined ? 'success' : 'notApplied';
  if (mood === 'second-factor-missing') return everyone ? 'failure' : 'notApplied';
  return policy.grant[0] === 'block' && policy.condition === 'location'
    ? 'failure'
    : everyone
      ? 'success'
      : 'notApplied';
}
