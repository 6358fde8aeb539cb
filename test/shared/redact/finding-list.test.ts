// The list names the first few records of a finding, and beside that every record that still has one.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FindingList } from '../../../shared/redact/finding-list.ts';

const keyed = (text: string) => createHash('sha256').update(text).digest('hex');
const ids = Array.from({ length: 8 }, (_, place) => `record-${place}`);

function listed(lifted: readonly string[]) {
  const list = new FindingList(keyed, new Set(lifted));
  for (const id of ids) list.add('address', 'userAgent', 'eve@contoso.example', id);
  list.add('address', 'appDisplayName', 'mallory@contoso.example', 'record-8');
  return list;
}

describe('the records with findings', () => {
  it('are all of them, also those that no finding names', () => {
    const list = listed([]);
    expect(list.list()[0]?.recordIds).toHaveLength(5);
    expect([...list.recordIds]).toEqual([...ids, 'record-8']);
  });

  it('are not those whose findings were lifted', () => {
    const [first] = listed([]).list();
    expect([...listed([first?.id ?? '']).recordIds]).toEqual(['record-8']);
  });
});
