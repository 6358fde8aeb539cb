// Finding a person in a directory that is spoken to over HTTP: present, in the bin, several, nobody, or not to be read at all.
import { describe, expect, it } from 'vitest';
import { findPerson } from '../../../../electron/collect/graph/find-person.ts';
import { graphError, type ScriptedAnswer, type ScriptedRequest } from '../../../support/scripted-graph.ts';
import { clientBench } from './client-bench.ts';

const user = (number: number, more: object = {}) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  displayName: `Ada Lovelace ${number}`,
  userPrincipalName: `ada${number}@contoso.example`,
  ...more,
});
const list = (...value: readonly unknown[]): ScriptedAnswer => ({ body: JSON.stringify({ value }) });

type Asked = { readonly path: string; readonly filter: string; readonly headers: ScriptedRequest['headers'] };

/** A directory by a function; what it does not answer finds nobody. */
async function directory(answerFor: (asked: Asked) => ScriptedAnswer | undefined) {
  const asked: Asked[] = [];
  const bench = await clientBench(({ url, headers }) => {
    const { pathname, searchParams } = new URL(`http://x.example${url}`);
    const one = { path: pathname, filter: searchParams.get('$filter') ?? '', headers };
    asked.push(one);
    return answerFor(one) ?? list();
  });
  return { ...bench, asked };
}

describe('A person', () => {
  it('is found by user name, with how many others have a similar name', async () => {
    const { client } = await directory(({ filter }) => {
      if (filter === "userPrincipalName eq 'ada1@contoso.example'") return list(user(1));
      return filter === "startsWith(displayName,'Ada Lov')" ? list(user(1), user(2), user(3)) : undefined;
    });
    expect(await findPerson(client, ' ada1@contoso.example')).toMatchObject({
      ok: true,
      value: { kind: 'found', found: { person: { objectId: user(1).id }, similar: 2 } },
    });
  });

  it('is found once by whichever addresses lead there', async () => {
    const { client, asked } = await directory(({ path, filter }) =>
      path === '/v1.0/users' && /^(mail|otherMails|proxyAddresses)/.test(filter) ? list(user(1)) : undefined,
    );
    expect(await findPerson(client, 'alias@contoso.example')).toMatchObject({ value: { kind: 'found' } });
    expect(asked.some(({ path }) => path.includes('deletedItems'))).toBe(false);
  });

  it('is a question to the officer where an address leads to several', async () => {
    const { client } = await directory(({ filter }) => {
      if (filter.startsWith('mail')) return list(user(1));
      return filter.startsWith('otherMails') ? list(user(2)) : undefined;
    });
    const found = await findPerson(client, 'shared@contoso.example');
    expect(found).toMatchObject({
      value: { kind: 'several', people: [{ objectId: user(1).id }, { objectId: user(2).id }] },
    });
  });

  it('is looked for in the bin last, where advanced questions need their header', async () => {
    const gone = user(4, {
      userPrincipalName: '00000000000040008000000000000004ada4@contoso.example',
      deletedDateTime: '2026-02-01T00:00:00Z',
    });
    const { client, asked } = await directory(({ path, filter }) =>
      path.includes('deletedItems') && filter.startsWith('endsWith') ? list(gone) : undefined,
    );
    expect(await findPerson(client, 'ada4@contoso.example')).toMatchObject({
      value: {
        kind: 'found',
        found: { person: { userPrincipalName: 'ada4@contoso.example', deletedDateTime: '2026-02-01T00:00:00Z' } },
      },
    });
    const levels = asked.map(({ filter, headers }) => [
      filter.startsWith('endsWith'),
      headers.consistencylevel === 'eventual',
    ]);
    expect(levels.every(([isAdvanced, hasHeader]) => isAdvanced === hasHeader)).toBe(true);
  });

  it('is nobody where nobody is found', async () => {
    const { client } = await directory(() => undefined);
    expect(await findPerson(client, 'nobody@contoso.example')).toEqual({ ok: true, value: { kind: 'none' } });
    expect(await findPerson(client, '4711')).toEqual({ ok: true, value: { kind: 'none' } });
  });

  it('is found although the directory does not understand one of the questions', async () => {
    const { client } = await directory(({ filter }) => {
      if (filter.startsWith('otherMails')) return graphError(400, 'Request_UnsupportedQuery', 'Unsupported property');
      return filter.startsWith('proxyAddresses') ? list(user(1)) : undefined;
    });
    expect(await findPerson(client, 'alias@contoso.example')).toMatchObject({ value: { kind: 'found' } });
  });

  it('is not "nobody" where no question was understood', async () => {
    const { client } = await directory(() => graphError(400, 'Request_UnsupportedQuery', 'Unsupported property'));
    expect(await findPerson(client, 'a@contoso.example')).toMatchObject({ ok: false, error: { status: 400 } });
  });

  it('is read over several pages', async () => {
    let root = '';
    const bench = await clientBench(({ url }) => {
      const next = `${root}/v1.0/users?$skiptoken=2`;
      if (url.includes('skiptoken')) return list(user(1));
      return url.includes('userPrincipalName')
        ? { body: JSON.stringify({ value: [], '@odata.nextLink': next }) }
        : list();
    });
    root = bench.graph.root;
    expect(await findPerson(bench.client, 'ada1@contoso.example')).toMatchObject({ value: { kind: 'found' } });
  });
});

describe('A directory that may not be read', () => {
  const denied = graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

  it('is said to be so, so that the collection goes on with what was typed', async () => {
    const { client } = await directory(({ path }) =>
      path === '/v1.0/me' ? { body: JSON.stringify(user(9)) } : denied,
    );
    expect(await findPerson(client, 'ada1@contoso.example')).toMatchObject({
      value: { kind: 'no-directory', failure: { cause: 'FORBIDDEN', status: 403 } },
    });
  });

  it('still knows the account that asks, under any of its names', async () => {
    const { client } = await directory(({ path }) =>
      path === '/v1.0/me' ? { body: JSON.stringify(user(1)) } : denied,
    );
    for (const typed of ['ADA1@contoso.example', user(1).id])
      expect(await findPerson(client, typed)).toMatchObject({
        value: { kind: 'found', found: { person: { objectId: user(1).id }, similar: null } },
      });
  });

  it('is not confused with a service that fails', async () => {
    const { client } = await directory(() => ({ status: 401 }));
    expect(await findPerson(client, 'a@contoso.example')).toMatchObject({
      ok: false,
      error: { cause: 'SIGN_IN_AGAIN' },
    });
  });
});
