// From what was typed to one confirmed person: nobody is collected about whom the officer did not mean.
import { describe, expect, it } from 'vitest';
import { type PersonRequest, resolvePerson } from '../../../electron/flow/resolve-person.ts';
import { type Played, refusedDirectory, scriptedAccess } from '../../support/scripted-access.ts';

const id = '00000000-0000-4000-8000-00000000000a';
const other = '00000000-0000-4000-8000-00000000000b';
const user = (objectId: string, more: object = {}) => ({
  id: objectId,
  displayName: 'Ada Lovelace',
  userPrincipalName: 'Ada@contoso.example',
  proxyAddresses: ['SMTP:Ada@contoso.example', 'smtp:ada.byron@contoso.example'],
  ...more,
});
const directory = (...people: readonly object[]) => scriptedAccess(() => ({ body: { value: people } }));
const typed = (subject: string, more: Partial<PersonRequest> = {}): PersonRequest => ({
  subject,
  alsoKnownAs: [],
  confirm: undefined,
  ...more,
});
const isThere = (says: boolean) => ({ isThere: true, confirmPerson: async () => says });

describe('A person found by name', () => {
  it('is not collected about until somebody confirms', async () => {
    const { access, officer } = directory(user(id));
    expect(await resolvePerson(access, typed('ada@contoso.example'), officer)).toMatchObject({
      value: { kind: 'not-confirmed', card: { objectId: id, displayName: 'Ada Lovelace' } },
    });
  });

  it('is confirmed by the id on the card, in any case, with every name in lower case', async () => {
    const { access, officer } = directory(user(id));
    const request = typed('ADA@contoso.example', {
      confirm: ` ${id.toUpperCase()}`,
      alsoKnownAs: ['Ada.King@contoso.example'],
    });
    expect(await resolvePerson(access, request, officer)).toMatchObject({
      value: {
        kind: 'resolved',
        directoryRead: true,
        subject: {
          objectId: id,
          names: ['ada@contoso.example', 'ada.byron@contoso.example', 'ada.king@contoso.example'],
        },
      },
    });
  });

  it.each([
    ['another id', other],
    ['a yes', 'yes'],
  ])('is refused where %s confirms', async (_what, confirm) => {
    const { access, officer } = directory(user(id));
    expect(await resolvePerson(access, typed('ada@contoso.example', { confirm }), officer)).toMatchObject({
      error: { code: 'COLLECT_NOT_THIS_PERSON' },
    });
  });

  it('is asked about at a terminal: yes goes on, no does not', async () => {
    const { access, officer } = directory(user(id));
    const request = typed('ada@contoso.example');
    expect(await resolvePerson(access, request, { ...officer, ...isThere(true) })).toMatchObject({ ok: true });
    expect(await resolvePerson(access, request, { ...officer, ...isThere(false) })).toMatchObject({
      error: { code: 'COLLECT_NOT_THIS_PERSON' },
    });
  });

  it('is one of several: all cards are shown, whatever was confirmed', async () => {
    const { access, officer } = directory(user(id), user(other));
    const found = await resolvePerson(access, typed('ada@contoso.example', { confirm: id }), officer);
    expect(found).toMatchObject({ value: { kind: 'several', cards: [{ objectId: id }, { objectId: other }] } });
  });

  it('is nobody: that is said, and no name is asked for blindly', async () => {
    const { access, officer } = directory();
    expect(await resolvePerson(access, typed('nobody@contoso.example'), officer)).toMatchObject({
      error: { code: 'COLLECT_PERSON_NOT_FOUND' },
    });
  });
});

describe('An object id', () => {
  it('needs no confirmation', async () => {
    const { access, officer } = directory(user(id));
    expect(await resolvePerson(access, typed(id.toUpperCase()), officer)).toMatchObject({
      value: { kind: 'resolved', subject: { objectId: id } },
    });
  });

  it('is refused before anything is asked where another id is confirmed', async () => {
    const { access, officer, urls } = directory(user(id));
    expect(await resolvePerson(access, typed(id, { confirm: other }), officer)).toMatchObject({
      error: { code: 'COLLECT_NOT_THIS_PERSON' },
    });
    expect(urls).toEqual([]);
  });

  it('that the directory does not know any more is asked for as it is', async () => {
    const { access, officer } = directory();
    expect(await resolvePerson(access, typed(id), officer)).toMatchObject({
      value: { kind: 'resolved', subject: { objectId: id, names: [] }, directoryRead: true, card: null },
    });
  });
});

describe('Without rights to the directory', () => {
  const closed = () => scriptedAccess((): Played => refusedDirectory);

  it('the name that was typed is asked for, and that is marked', async () => {
    const { access, officer } = closed();
    expect(await resolvePerson(access, typed('Ada@contoso.example'), officer)).toMatchObject({
      value: { kind: 'resolved', subject: { objectId: null, names: ['ada@contoso.example'] }, directoryRead: false },
    });
  });

  it('an employee id leads nowhere, and no sign-ins are asked for by it', async () => {
    const { access, officer } = closed();
    expect(await resolvePerson(access, typed('C10234'), officer)).toMatchObject({
      error: { code: 'COLLECT_NOTHING_TO_NAME' },
    });
  });
});
