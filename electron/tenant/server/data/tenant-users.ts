// Everybody in the synthetic tenant's directory: the subject, colleagues, and the cases that finding a person stumbles over.
import type { Cast, Person } from '../../people.ts';
import { createRandom } from '../../random.ts';

/** A user as `/users` knows it. */
export type TenantUser = {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly otherMails: readonly string[];
  readonly proxyAddresses: readonly string[];
  readonly employeeId: string | null;
  readonly department: string | null;
  readonly createdDateTime: string;
  readonly userType: 'Member' | 'Guest';
  readonly accountEnabled: boolean;
  /** Set for a user in the directory's bin. */
  readonly deletedDateTime: string | null;
  /** The name in this user's sign-ins, always in lower case; for a guest it is the true address. */
  readonly signInName: string;
  /** Directory roles that are active, by their display names. */
  readonly roles: readonly string[];
};

export type TenantUsers = {
  readonly subject: TenantUser;
  readonly similarName: TenantUser;
  readonly guest: TenantUser;
  readonly deleted: TenantUser;
  readonly disabled: TenantUser;
  /** May read sign-ins and Conditional Access: Security Reader. */
  readonly officer: TenantUser;
  /** Has no role at all: may read nothing but their own sign-ins. */
  readonly colleague: TenantUser;
  /** All of them, deleted ones too. */
  readonly all: readonly TenantUser[];
};

const home = 'contoso.example';
const partner = 'fabrikam.example';

const sixDays = 6 * 86_400_000;

/** The same seed and cast give the same directory. `endsAt`: ms since 1970 UTC; six days earlier somebody was deleted. */
export function tenantUsers(seed: string, cast: Cast, endsAt: number): TenantUsers {
  const random = createRandom(`${seed}/directory`);
  const day = (): string =>
    `20${17 + random.below(8)}-0${1 + random.below(9)}-1${random.below(10)}T08:1${random.below(10)}:00Z`;

  function user(person: Person, changes: Partial<TenantUser> = {}): TenantUser {
    const [givenName = '', ...rest] = person.displayName.split(' ');
    return {
      id: person.objectId,
      displayName: person.displayName,
      givenName,
      surname: rest.join(' '),
      userPrincipalName: person.userPrincipalName,
      mail: person.userPrincipalName,
      otherMails: [],
      proxyAddresses: [`SMTP:${person.userPrincipalName}`],
      employeeId: `C${10_000 + random.below(80_000)}`,
      department: random.pick(['Finance', 'Logistics', 'Legal', 'Sales']),
      createdDateTime: day(),
      userType: 'Member',
      accountEnabled: true,
      deletedDateTime: null,
      signInName: person.userPrincipalName,
      roles: [],
      ...changes,
    };
  }

  const named = (displayName: string, domain = home): Person => ({
    objectId: random.guid(),
    displayName,
    userPrincipalName: `${displayName.replaceAll(' ', '.')}@${domain}`.toLowerCase(),
  });

  const { alias, formerUserPrincipalName } = cast;
  const [local = ''] = cast.subject.userPrincipalName.split('@');
  const subject = user(cast.subject, {
    otherMails: [`${local}@post.example`],
    proxyAddresses: [`SMTP:${cast.subject.userPrincipalName}`, `smtp:${formerUserPrincipalName}`, `smtp:${alias}`],
  });
  const similarName = user(named(`${cast.subject.displayName}sen`));
  const visitor = named('Ana Sousa', partner);
  const guest = user(visitor, {
    userPrincipalName: `${visitor.userPrincipalName.replace('@', '_')}#EXT#@${home}`,
    userType: 'Guest',
    employeeId: null,
    department: null,
  });
  const gone = named('Viggo Aldersund');
  const deleted = user(gone, {
    // The bin puts the object id in front of the name, so that the name is free for somebody else.
    userPrincipalName: `${gone.objectId.replaceAll('-', '')}${gone.userPrincipalName}`,
    accountEnabled: false,
    deletedDateTime: new Date(endsAt - sixDays).toISOString(),
  });
  const disabled = user(named('Bram Keuleneer'), { accountEnabled: false });
  const officer = user(named('Priya Raman'), { department: 'Legal', roles: ['Security Reader'] });
  const colleagues = cast.colleagues.map((one) => user(one));
  const [first] = colleagues;
  if (first === undefined) throw new Error('the cast has no colleagues');
  return {
    subject,
    similarName,
    guest,
    deleted,
    disabled,
    officer,
    colleague: first,
    all: [subject, similarName, guest, deleted, disabled, officer, ...colleagues],
  };
}
