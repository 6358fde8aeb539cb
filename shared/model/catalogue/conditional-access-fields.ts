// Conditional Access: what was demanded of the person stays; how the organisation's defence is built does not (grade C).
import type { Field } from '../field.ts';
import { aliased, entry, holder, kept, listOf, removed } from './entry.ts';

const policies = 'appliedConditionalAccessPolicies';
const rules = 'graph.conditionalAccessRuleSatisfied';
const evaluation = 'authenticationAppPolicyEvaluationDetails';

/** A policy with one of these results changed nothing for the person; its place stays as a count. */
const withoutEffect = [
  'notApplied',
  'notEnabled',
  'reportOnlySuccess',
  'reportOnlyFailure',
  'reportOnlyInterrupted',
  'reportOnlyNotApplied',
  'unknown',
  'unknownFutureValue',
];

/** Context ids that Microsoft defines for every tenant; others (`c1` to `c99`) are the organisation's own. */
const publicContexts = ['urn:user:registersecurityinfo', 'urn:user:registerdevice', 'urn:microsoft:req1'];

const hidden = removed('SECURITY_CONFIGURATION');

export const conditionalAccessFields: readonly Field[] = [
  entry('conditionalAccessStatus', 'graph.conditionalAccessStatus', 'A', 'subject', kept),
  holder(policies, 'Collection(graph.appliedConditionalAccessPolicy)', 'C', 'security-configuration'),
  holder(`${policies}[*]`, 'graph.appliedConditionalAccessPolicy', 'C', 'security-configuration', {
    exceptions: [{ when: { path: `${policies}[*].result`, in: withoutEffect }, treatment: hidden }],
  }),
  entry(
    `${policies}[*].id`,
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Policy id', 'SECURITY_CONFIGURATION'),
  ),
  entry(
    `${policies}[*].displayName`,
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Policy', 'SECURITY_CONFIGURATION'),
  ),
  entry(`${policies}[*].result`, 'graph.appliedConditionalAccessPolicyResult', 'C', 'subject', kept),
  ...listOf(`${policies}[*].enforcedGrantControls`, 'Edm.String', 'C', 'subject', kept),
  ...listOf(`${policies}[*].enforcedSessionControls`, 'Edm.String', 'C', 'subject', kept),
  ...listOf(`${policies}[*].sessionControlsNotSatisfied`, 'Edm.String', 'C', 'subject', kept),
  entry(
    `${policies}[*].conditionsSatisfied`,
    'graph.conditionalAccessConditions',
    'C',
    'security-configuration',
    hidden,
  ),
  entry(
    `${policies}[*].conditionsNotSatisfied`,
    'graph.conditionalAccessConditions',
    'C',
    'security-configuration',
    hidden,
  ),
  ...['includeRulesSatisfied', 'excludeRulesSatisfied'].flatMap((list) => [
    entry(`${policies}[*].${list}`, `Collection(${rules})`, 'C', 'security-configuration', hidden),
    entry(`${policies}[*].${list}[*]`, rules, 'C', 'security-configuration', hidden),
    entry(
      `${policies}[*].${list}[*].conditionalAccessCondition`,
      'graph.conditionalAccessConditions',
      'C',
      'security-configuration',
      hidden,
    ),
    entry(
      `${policies}[*].${list}[*].ruleSatisfied`,
      'graph.conditionalAccessRule',
      'C',
      'security-configuration',
      hidden,
    ),
  ]),
  holder(`${policies}[*].authenticationStrength`, 'graph.authenticationStrength', 'C', 'security-configuration'),
  entry(
    `${policies}[*].authenticationStrength.authenticationStrengthId`,
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Strength id', 'SECURITY_CONFIGURATION'),
  ),
  entry(
    `${policies}[*].authenticationStrength.displayName`,
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Strength', 'SECURITY_CONFIGURATION'),
  ),
  entry(
    `${policies}[*].authenticationStrength.authenticationStrengthResult`,
    'graph.authenticationStrengthResult',
    'C',
    'subject',
    kept,
  ),
  // Which services the evaluation was about: what the person opened, so it stays.
  ...listOf('conditionalAccessAudiences', 'Edm.String', 'C', 'subject', kept),
  holder('authenticationContextClassReferences', 'Collection(graph.authenticationContext)', 'C', 'subject'),
  holder('authenticationContextClassReferences[*]', 'graph.authenticationContext', 'C', 'subject'),
  entry(
    'authenticationContextClassReferences[*].id',
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Context', 'SECURITY_CONFIGURATION'),
    {
      exceptions: [
        { when: { path: 'authenticationContextClassReferences[*].id', in: publicContexts }, treatment: kept },
      ],
    },
  ),
  entry('authenticationContextClassReferences[*].detail', 'graph.authenticationContextDetail', 'C', 'subject', kept),
  holder(
    'appliedEventListeners',
    'Collection(graph.appliedAuthenticationEventListener)',
    'C',
    'security-configuration',
  ),
  holder('appliedEventListeners[*]', 'graph.appliedAuthenticationEventListener', 'C', 'security-configuration'),
  entry('appliedEventListeners[*].eventType', 'graph.authenticationEventType', 'C', 'subject', kept),
  entry(
    'appliedEventListeners[*].executedListenerId',
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Listener', 'SECURITY_CONFIGURATION'),
  ),
  entry(
    'appliedEventListeners[*].handlerResult',
    'graph.authenticationEventHandlerResult',
    'C',
    'security-configuration',
    hidden,
  ),
  holder(evaluation, 'Collection(graph.authenticationAppPolicyDetails)', 'C', 'security-configuration'),
  holder(`${evaluation}[*]`, 'graph.authenticationAppPolicyDetails', 'C', 'security-configuration'),
  entry(
    `${evaluation}[*].policyName`,
    'Edm.String',
    'C',
    'security-configuration',
    aliased('App policy', 'SECURITY_CONFIGURATION'),
  ),
  entry(`${evaluation}[*].status`, 'graph.authenticationAppPolicyStatus', 'C', 'subject', kept),
  entry(`${evaluation}[*].authenticationEvaluation`, 'graph.authenticationAppEvaluation', 'C', 'subject', kept),
  entry(
    `${evaluation}[*].adminConfiguration`,
    'graph.authenticationAppAdminConfiguration',
    'C',
    'security-configuration',
    hidden,
  ),
];
