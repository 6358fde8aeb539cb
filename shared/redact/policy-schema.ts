// The shape of a policy file (design §7), member by member; what members mean together is checked in policy-checks.ts.
import * as z from 'zod';
import { generalisationKinds } from '../model/field.ts';
import { operators } from './policy.ts';

const name = z.string().min(1).max(200);
const path = z.string().min(1).max(500);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const condition = z.strictObject({
  path,
  equals: z.json().optional(),
  in: z.array(scalar).max(10_000).optional(),
  notIn: z.array(scalar).max(10_000).optional(),
  present: z.boolean().optional(),
  isSubject: z.boolean().optional(),
});

const rule = z.strictObject({
  id: name,
  path,
  operator: z.enum(operators),
  reason: name.optional(),
  label: z.string().optional(),
  to: z.enum(generalisationKinds).optional(),
  when: condition.optional(),
  everywhere: z.boolean().optional(),
});

const reason = z.strictObject({ basis: z.string(), words: z.record(name, z.string()) });

export const policySchema = z.strictObject({
  format: z.literal('signet/policy'),
  version: z.literal(1),
  name,
  unknownFields: z.enum(['block', 'remove', 'keep']),
  rules: z.array(rule).max(10_000),
  reasons: z.record(name, reason),
  acceptedPairs: z.array(z.strictObject({ withheld: path, kept: path, reason: name })).optional(),
});
