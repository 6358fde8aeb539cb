// What is in a generated month, counted from its plan: the ground truth for tests and for the demo's own check.
import type { MonthPlan, Special } from './month-plan.ts';
import type { Cast } from './people.ts';
import { secretNetworkNames } from './places.ts';
import { type Hostile, hostileTexts, type Planted, plantedTexts } from './planted-texts.ts';
import { secretPolicyNames, secretStrengthNames } from './policies.ts';
import { internalServerNames } from './sign-in-record.ts';

export type Truth = {
  /** Records delivered, repeated ones included. */
  readonly delivered: number;
  /** Different ids with the subject's object id. */
  readonly subject: number;
  /** Of these, failed attempts by an attacker. */
  readonly attacks: number;
  /** Records of colleagues. */
  readonly foreign: number;
  /** Records with an all-zero object id and a name that is nobody's. */
  readonly nobody: number;
  /** Records with an all-zero object id and the subject's present UPN. */
  readonly zeroIdWithOwnName: number;
  /** Deliveries of a record that was delivered before, byte for byte. */
  readonly duplicates: number;
  /** Deliveries of a known id with other content. */
  readonly revisions: number;
  /** What is said about other people in the subject's records; `path` is where. */
  readonly otherPersons: readonly Planted[];
  readonly hostileTexts: readonly Hostile[];
  /** Texts that describe the organisation's defence and network. */
  readonly secretPolicyNames: readonly string[];
  readonly secretStrengthNames: readonly string[];
  readonly secretNetworkNames: readonly string[];
  readonly internalServerNames: readonly string[];
  /** Names and UPNs of the colleagues whose records are foreign. */
  readonly colleagues: readonly string[];
};

export function truthOf(plan: MonthPlan, records: number, cast: Cast): Truth {
  const count = (kind: Special['kind']) => [...plan.values()].filter((one) => one.kind === kind).length;
  const which = (kind: 'planted' | 'hostile') =>
    new Set([...plan.values()].flatMap((one) => (one.kind === kind ? [one.which] : [])));
  const planted = which('planted');
  const hostile = which('hostile');
  const foreign = count('foreign');
  const nobody = count('nobody');
  const zeroIdWithOwnName = count('zero-id-own-name');
  const duplicates = count('duplicate');
  const revisions = count('revision');
  return {
    delivered: records,
    subject: records - foreign - nobody - zeroIdWithOwnName - duplicates - revisions,
    attacks: count('attack'),
    foreign,
    nobody,
    zeroIdWithOwnName,
    duplicates,
    revisions,
    otherPersons: plantedTexts.filter((_, at) => planted.has(at)),
    hostileTexts: hostileTexts.filter((_, at) => hostile.has(at)),
    secretPolicyNames,
    secretStrengthNames,
    secretNetworkNames,
    internalServerNames,
    colleagues: cast.colleagues.flatMap((one) => [one.displayName, one.userPrincipalName]),
  };
}
