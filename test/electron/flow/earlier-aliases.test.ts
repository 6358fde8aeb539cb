// `redact --aliases-from`: a person who asks twice gets the same stand-ins twice, and nobody else's case is a source for them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../electron/flow/case-policy.ts';
import { withCase } from '../../../electron/flow/case-session.ts';
import { viewCase } from '../../../electron/flow/case-view.ts';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { setPolicy } from '../../../electron/flow/set-policy.ts';
import { surveyCase } from '../../../electron/flow/survey-case.ts';
import { ok } from '../../../shared/result.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

const ada = '11111111-2222-4333-8444-555555555555';
const grace = '99999999-2222-4333-8444-555555555555';

function signIn(place: number, userId: string, policies: readonly string[]) {
  return {
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    createdDateTime: `2026-10-0${place}T08:00:00Z`,
    userId,
    userPrincipalName: userId === ada ? 'ada@contoso.example' : 'grace@contoso.example',
    appliedConditionalAccessPolicies: policies.map((displayName, at) => ({
      id: `policy-${displayName}-${at}`,
      displayName,
      result: 'success',
    })),
  };
}

async function caseOf(
  desk: ReturnType<typeof testSurroundings>,
  name: string,
  userId: string,
  lists: readonly (readonly string[])[],
) {
  const file = join(desk.folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ value: lists.map((list, at) => signIn(at + 1, userId, list)) }));
  const folder = join(desk.folder, name);
  const imported = await importFiles({ folder, subject: userId, alsoKnownAs: [], files: [file] }, desk);
  expect(imported.ok).toBe(true);
  return folder;
}

async function policyNames(desk: ReturnType<typeof testSurroundings>, folder: string) {
  const names = await withCase(folder, desk, false, async (open) => {
    const view = viewCase(open);
    const policy = policyOf(view.state);
    if (!policy.ok) return policy;
    const surveyed = await surveyCase(open, view, policy.value, desk);
    if (!surveyed.ok) return surveyed;
    return ok(
      Object.fromEntries(
        [...surveyed.value.survey.aliases]
          .filter((one) => one.label === 'Policy')
          .map((one) => [one.value, one.number]),
      ),
    );
  });
  return names.ok ? names.value : names.error;
}

const request = { policy: undefined, unknownFields: undefined };

describe('Stand-ins of an earlier case', () => {
  it('keep their numbers in the next one, and new values get higher ones', async () => {
    const desk = testSurroundings();
    const first = await caseOf(desk, 'first', ada, [['Block Legacy'], ['Require MFA']]);
    const second = await caseOf(desk, 'second', ada, [['Travel Rule'], ['Require MFA'], ['Block Legacy']]);
    const before = await policyNames(desk, first);
    const set = await setPolicy({ folder: second, aliasesFrom: first, previewOnly: false, ...request }, desk);
    expect(set.ok).toBe(true);
    const after = await policyNames(desk, second);
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
  });

  it('are not taken over by a preview', async () => {
    const desk = testSurroundings();
    const first = await caseOf(desk, 'first', ada, [['Block Legacy'], ['Require MFA']]);
    const second = await caseOf(desk, 'second', ada, [['Require MFA']]);
    const before = await policyNames(desk, second);
    await setPolicy({ folder: second, aliasesFrom: first, previewOnly: true, ...request }, desk);
    expect(await policyNames(desk, second)).toEqual(before);
  });

  it('are refused from the case of another person', async () => {
    const desk = testSurroundings();
    const first = await caseOf(desk, 'first', grace, [['Block Legacy']]);
    const second = await caseOf(desk, 'second', ada, [['Require MFA']]);
    const set = await setPolicy({ folder: second, aliasesFrom: first, previewOnly: false, ...request }, desk);
    expect(set).toEqual({ ok: false, error: { code: 'REDACT_ALIASES_OTHER_PERSON' } });
  });
});
