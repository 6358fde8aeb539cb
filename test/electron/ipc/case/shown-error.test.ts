// An error on its way to the window: no path, and cancelling under one name.
import { describe, expect, it } from 'vitest';
import { shown, shownError } from '../../../../electron/ipc/case/shown-error.ts';

describe('an error that the window sees', () => {
  it('names a file or a folder by its last part', () => {
    const error = { code: 'PACKAGE_TARGET_EXISTS', facts: { file: '/somewhere/secret/answer.zip', count: 2 } } as const;
    expect(shownError(error)).toEqual({ code: 'PACKAGE_TARGET_EXISTS', facts: { file: 'answer.zip', count: 2 } });
    expect(shown({ ok: false, error: { code: 'CASE_NOT_FOUND', facts: { folder: '/somewhere/a-case' } } })).toEqual({
      ok: false,
      error: { code: 'CASE_NOT_FOUND', facts: { folder: 'a-case' } },
    });
  });

  it('says cancelled in the words of the window', () => {
    expect(shownError({ code: 'CLI_CANCELLED' })).toEqual({ code: 'CANCELLED' });
  });

  it('stays as it is otherwise, and so does what succeeded', () => {
    expect(shownError({ code: 'CASE_BUSY' })).toEqual({ code: 'CASE_BUSY' });
    expect(shown({ ok: true, value: { file: '/x/y' } })).toEqual({ ok: true, value: { file: '/x/y' } });
  });
});
