// Least privilege: one permission more only where an answer shows the need, said before it is asked for, and never one that writes.
import { describe, expect, it } from 'vitest';
import { askForFieldRights, findWithRights } from '../../../electron/flow/ask-for-rights.ts';
import { type Played, refusedDirectory, scriptedAccess } from '../../support/scripted-access.ts';

const key = { by: 'userId', value: '00000000-0000-4000-8000-000000000001' } as const;
const ada = { id: key.value, displayName: 'Ada Lovelace', userPrincipalName: 'ada@contoso.example' };
const list = (...value: readonly unknown[]): Played => ({ body: { value } });

describe('Looking a person up', () => {
  it('asks for no permission where the directory answers', async () => {
    const played = scriptedAccess(() => list(ada));
    expect(await findWithRights(played.access, 'ada@contoso.example', played.officer)).toMatchObject({
      value: { kind: 'found' },
    });
    expect(played.asked).toEqual([]);
  });

  it('asks for User.Read.All once where the directory is closed, and looks again', async () => {
    const played = scriptedAccess(
      (_url, granted) => (granted.includes('User.Read.All') ? list(ada) : refusedDirectory),
      ['User.Read.All'],
    );
    expect(await findWithRights(played.access, 'ada@contoso.example', played.officer)).toMatchObject({
      value: { kind: 'found' },
    });
    expect([played.asked, played.explained]).toEqual([['User.Read.All'], ['User.Read.All']]);
  });

  it('goes on without where the permission is refused, and says it did', async () => {
    const played = scriptedAccess(() => refusedDirectory);
    expect(await findWithRights(played.access, 'ada@contoso.example', played.officer)).toMatchObject({
      value: { kind: 'no-directory' },
    });
    expect(played.asked).toEqual(['User.Read.All']);
  });

  it('asks for nothing where nothing can be asked for: an application, a token from a file', async () => {
    const played = scriptedAccess(() => refusedDirectory, 'cannot be asked');
    expect(await findWithRights(played.access, 'ada@contoso.example', played.officer)).toMatchObject({
      value: { kind: 'no-directory' },
    });
    await askForFieldRights(played.access, key, played.officer);
    expect(played.explained).toEqual([]);
  });
});

describe('Looking at one record', () => {
  it.each([
    ['no record at all', list(), []],
    ['a record with its policies', list({ id: '1', appliedConditionalAccessPolicies: [] }), []],
    ['a record without them', list({ id: '1' }), ['Policy.Read.ConditionalAccess']],
    [
      'a record with null for them',
      list({ id: '1', appliedConditionalAccessPolicies: null }),
      ['Policy.Read.ConditionalAccess'],
    ],
    ['a licence that cannot be looked up', { refused: 'NO_DIRECTORY_ACCESS', status: 403 }, ['Directory.Read.All']],
    ['no role', { refused: 'ROLE_MISSING', status: 403 }, []],
    ['no licence', { refused: 'NOT_PREMIUM', status: 403 }, []],
  ] as const)('%s', async (_what, answer: Played, permissions) => {
    const played = scriptedAccess(() => answer);
    await askForFieldRights(played.access, key, played.officer);
    expect(played.asked).toEqual(permissions);
    expect(played.explained).toEqual(permissions);
  });

  it('looks again once the directory is open, and only then at the policies', async () => {
    const played = scriptedAccess(
      (_url, granted) => (granted.length === 0 ? { refused: 'NO_DIRECTORY_ACCESS', status: 403 } : list({ id: '1' })),
      ['Directory.Read.All'],
    );
    await askForFieldRights(played.access, key, played.officer);
    expect(played.asked).toEqual(['Directory.Read.All', 'Policy.Read.ConditionalAccess']);
    expect(played.asked.every((one) => !/Write/.test(one))).toBe(true);
  });
});
