// What the directory says of a person becomes a card and a list of names, in the forms in which the sign-in log writes them.
import { describe, expect, it } from 'vitest';
import { isCalled, namesOfPerson, readPerson, similarNamePrefix } from '../../../../shared/collect/graph/person.ts';
import { ownAccountUrl, personQuestions, similarPeopleUrl } from '../../../../shared/collect/graph/person-query.ts';

const id = '0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0';
const ada = {
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName: 'Ada Lovelace',
  userPrincipalName: 'Ada.Lovelace@Contoso.example',
  mail: 'ada@contoso.example',
  otherMails: ['Ada@Home.example'],
  proxyAddresses: [
    'SMTP:ada@contoso.example',
    'smtp:A.Byron@contoso.example',
    'X500:/o=contoso/cn=ada',
    'sip:ada@x.example',
  ],
  employeeId: '4711',
  department: 'Engines',
  createdDateTime: '2020-02-01T10:00:00Z',
  userType: 'Member',
  accountEnabled: true,
  deletedDateTime: null,
};

function person(changes: object = {}) {
  const read = readPerson({ ...ada, ...changes });
  if (read === null) throw new Error('not read');
  return read;
}

describe('A user of the directory', () => {
  it('becomes a card', () => {
    expect(person()).toEqual({
      objectId: id.toLowerCase(),
      displayName: 'Ada Lovelace',
      userPrincipalName: 'Ada.Lovelace@Contoso.example',
      mail: 'ada@contoso.example',
      otherMails: ['Ada@Home.example'],
      proxyAddresses: ['ada@contoso.example', 'A.Byron@contoso.example'],
      employeeId: '4711',
      department: 'Engines',
      createdDateTime: '2020-02-01T10:00:00Z',
      userType: 'member',
      accountEnabled: true,
      deletedDateTime: null,
    });
  });

  it('may say nothing but its id', () => {
    expect(readPerson({ id })).toMatchObject({
      displayName: null,
      mail: null,
      proxyAddresses: [],
      accountEnabled: null,
    });
    for (const value of [null, [], {}, { id: 'x' }, { id: 5 }, { ...ada, mail: 5 }, { ...ada, otherMails: 'a' }])
      expect(readPerson(value)).toBeNull();
  });

  it('gives every name once, in lower case', () => {
    expect(namesOfPerson(person())).toEqual([
      'ada.lovelace@contoso.example',
      'ada@contoso.example',
      'a.byron@contoso.example',
      'ada@home.example',
    ]);
  });

  it('that is a guest is known by the true address, which is how the log writes guests', () => {
    const guest = person({
      userPrincipalName: 'Ada_Lovelace_fabrikam.example#EXT#@contoso.example',
      mail: null,
      otherMails: [],
      proxyAddresses: [],
      userType: 'Guest',
    });
    expect(guest.userType).toBe('guest');
    expect(namesOfPerson(guest)).toEqual([
      'ada_lovelace_fabrikam.example#ext#@contoso.example',
      'ada_lovelace@fabrikam.example',
    ]);
  });

  it('in the bin gets its name back', () => {
    const gone = { userPrincipalName: `${id.replaceAll('-', '').toLowerCase()}ada@contoso.example`, mail: null };
    expect(person({ ...gone, deletedDateTime: '2026-01-01T00:00:00Z' }).userPrincipalName).toBe('ada@contoso.example');
  });

  it('is called by every name, in any case, and by nothing else', () => {
    const names = [id, '4711', 'ADA@home.example', ' a.byron@contoso.example '];
    expect(names.map((name) => isCalled(person(), name))).toEqual([true, true, true, true]);
    expect(['', 'ada', 'Ada Lovelace', 'x@contoso.example'].map((name) => isCalled(person(), name))).toEqual([
      ...[false, false, false, false],
    ]);
    expect(isCalled(person({ employeeId: null }), '')).toBe(false);
  });
});

describe('The questions for a person', () => {
  const asked = (typed: string) =>
    personQuestions(typed).map((list) =>
      list.map(({ url, isAdvanced }) => {
        const { pathname, searchParams } = new URL(`https://graph.example${url}`);
        return `${pathname.split('/').at(-1)} ${searchParams.get('$filter')}${isAdvanced ? ' (advanced)' : ''}`;
      }),
    );

  it('go by id where an id was typed, first to those present, then to the bin', () => {
    const clause = `id eq '${id.toLowerCase()}'`;
    expect(asked(` ${id} `)).toEqual([[`users ${clause}`], [`microsoft.graph.user ${clause}`]]);
  });

  it('go by employee id where no address was typed', () => {
    expect(asked('47’11')).toEqual([["users employeeId eq '47’11'"], ["microsoft.graph.user employeeId eq '47’11'"]]);
  });

  it('go by user name, then by every kind of address, then to the bin', () => {
    const address = "o''neil@x.example";
    const others = [
      `mail eq '${address}'`,
      `proxyAddresses/any(p: p eq 'smtp:${address}')`,
      `otherMails/any(m: m eq '${address}')`,
    ];
    expect(asked("o'neil@x.example")).toEqual([
      [`users userPrincipalName eq '${address}'`],
      others.map((clause) => `users ${clause}`),
      [
        ...others.map((clause) => `microsoft.graph.user ${clause}`),
        `microsoft.graph.user endsWith(userPrincipalName,'${address}') (advanced)`,
      ],
    ]);
  });

  it('keep the # of a guest’s name inside the filter', () => {
    expect(asked('a_x.example#EXT#@home.example')[0]).toEqual([
      "users userPrincipalName eq 'a_x.example#EXT#@home.example'",
    ]);
  });

  it('name the properties they need, because Graph leaves most of them out', () => {
    const [[first] = []] = personQuestions('a@b.example');
    for (const name of ['otherMails', 'proxyAddresses', 'employeeId', 'deletedDateTime', 'accountEnabled'])
      expect([first?.url, ownAccountUrl].every((url) => url?.includes(name))).toBe(true);
  });
});

describe('Similar names', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lov'],
    ['Ada  Li', 'Ada Li'],
    ['  Plato ', 'Plato'],
    ['Jo', null],
    ['', null],
    [null, null],
    ['Zoë 🜂🜃🜄🜁', 'Zoë 🜂🜃🜄'],
  ])('of %j begin with %j', (name, prefix) => {
    expect(similarNamePrefix(name)).toBe(prefix);
  });

  it('are asked for by their beginning, and only ids are read', () => {
    const url = new URL(`https://graph.example${similarPeopleUrl("D'Arcy O")}`);
    expect(url.searchParams.get('$filter')).toBe("startsWith(displayName,'D''Arcy O')");
    expect(url.searchParams.get('$select')).toBe('id');
  });
});
