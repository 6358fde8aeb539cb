// Ids in the place of paths: what the window holds, and which ids an input names.
import { describe, expect, it } from 'vitest';
import { createFileHandles, fileIdsIn } from '../../../electron/shell/file-handles.ts';

describe('file handles', () => {
  it('give one id per path, with the name alone, and know no other', () => {
    const ids = ['id-1-of-a-file', 'id-2-of-a-file'];
    const files = createFileHandles(() => ids.shift() ?? 'none left');
    const first = files.give('/somewhere/else/may.json');
    expect(first).toEqual({ fileId: 'id-1-of-a-file', name: 'may.json', size: null });
    expect(files.give('/somewhere/else/may.json').fileId).toBe(first.fileId);
    expect(files.give('/somewhere/june.json').fileId).not.toBe(first.fileId);
    expect(files.pathOf(first.fileId)).toBe('/somewhere/else/may.json');
    expect(files.pathOf('id-9-of-a-file')).toBeNull();
    expect(files.pathOf('__proto__')).toBeNull();
  });

  it('are found wherever an input names them', () => {
    expect(fileIdsIn({ caseId: 'a', fileIds: ['b', 'c'] })).toEqual(['b', 'c']);
    expect(fileIdsIn({ targetId: 'a', signer: { kind: 'file', fileId: 'b' }, contact: null })).toEqual(['a', 'b']);
    expect(fileIdsIn({ policy: { kind: 'file', fileId: 'b' } })).toEqual(['b']);
    expect(fileIdsIn({ recordIds: ['b'] })).toEqual([]);
    expect(fileIdsIn(null)).toEqual([]);
  });
});
