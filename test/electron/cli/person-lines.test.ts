// The card of a person: what tells two people apart is there, and nothing in it can move the cursor.
import { expect, it } from 'vitest';
import { personLines } from '../../../electron/cli/person-lines.ts';

const card = {
  objectId: '00000000-0000-4000-8000-00000000000a',
  displayName: 'Ada Lovelace',
  userPrincipalName: 'ada@contoso.example',
  names: [],
  employeeId: null,
  department: '',
  createdDateTime: null,
  userType: 'guest',
  accountEnabled: false,
  deletedDateTime: '2026-11-01T10:00:00Z',
  similar: 0,
};

it('shows what the directory says and leaves out what it does not', () => {
  const text = personLines(card).join('\n');
  expect(text).toContain('guest, disabled, deleted on 2026-11-01');
  expect(text).toContain(card.objectId);
  expect(text).not.toMatch(/department|employee|null|Look twice/);
});

it('warns of similar names', () => {
  expect(personLines({ ...card, similar: 1 }).join()).toContain('another person has a similar name');
  expect(personLines({ ...card, similar: 7 }).join()).toContain('7 other people have a similar name');
});

it('makes control characters of a name visible', () => {
  const text = personLines({ ...card, displayName: 'Ada\u001b[2J\u202eecalevoL' }).join('\n');
  for (const mark of ['\u001b', '\u202e']) expect(text).not.toContain(mark);
});
