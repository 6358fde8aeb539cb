// A case is about one person: what is asked later must mean the same, whether the directory, a file or only a name says so.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCase } from '../../../electron/flow/case-session.ts';
import { fixSubject } from '../../../electron/flow/fix-subject.ts';
import { ok } from '../../../shared/result.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

const ada = '11111111-2222-4333-8444-555555555555';
const grace = '99999999-2222-4333-8444-555555555555';
const adasName = 'ada@contoso.example';
const gracesName = 'grace@contoso.example';

type Asked = readonly [objectId: string | null, names: readonly string[], identifiedBy?: readonly string[]];

/** What becomes of each request in turn: the subject with all names, or the code. */
async function asking(...requests: readonly Asked[]) {
  const desk = testSurroundings();
  const answers = await withCase(join(desk.folder, 'case'), desk, true, async (open) =>
    ok(
      requests.map(([objectId, names, identifiedBy = names]) => {
        const fixed = fixSubject(open, { objectId, names }, identifiedBy, desk);
        return fixed.ok ? fixed.value : fixed.error.code;
      }),
    ),
  );
  return answers.ok ? answers.value.at(-1) : answers.error;
}

describe('The subject of a case', () => {
  it('takes more names of the same account', async () => {
    expect(await asking([ada, [adasName]], [ada, ['lovelace@contoso.example']])).toEqual({
      objectId: ada,
      names: [adasName, 'lovelace@contoso.example'],
    });
  });

  it('learns its object id when a name is shared', async () => {
    expect(await asking([null, [adasName]], [ada, [adasName, 'a@contoso.example']])).toMatchObject({ objectId: ada });
  });

  it('is never another account', async () => {
    expect(await asking([ada, [adasName]], [grace, [adasName]])).toBe('COLLECT_OTHER_SUBJECT');
  });

  it("does not take another person's name because the directory is closed and no id can contradict it", async () => {
    expect(await asking([ada, [adasName]], [null, [gracesName]])).toBe('COLLECT_OTHER_SUBJECT');
  });

  it('is not vouched for by a name that was only said to be another name', async () => {
    expect(await asking([null, [adasName]], [null, [gracesName, adasName], [gracesName]])).toBe(
      'COLLECT_OTHER_SUBJECT',
    );
  });

  it('may be asked for by its id alone where only names were known', async () => {
    expect(await asking([null, [adasName]], [ada, []])).toEqual({ objectId: ada, names: [adasName] });
  });
});
