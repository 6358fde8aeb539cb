// The person as the directory knows them: what is read of a user, and every name that their sign-ins may stand under.
import * as z from 'zod';
import { isObjectId, mergeNames, normaliseName } from '../../model/subject.ts';

/** What tells one person from another. Null: the directory does not say. */
export type Person = {
  /** Lower case. */
  readonly objectId: string;
  readonly displayName: string | null;
  /** As written; of a deleted account without the object id that the directory puts before it. */
  readonly userPrincipalName: string | null;
  readonly mail: string | null;
  readonly otherMails: readonly string[];
  /** Addresses of kind SMTP, without their prefix. */
  readonly proxyAddresses: readonly string[];
  readonly employeeId: string | null;
  readonly department: string | null;
  readonly createdDateTime: string | null;
  readonly userType: 'member' | 'guest' | null;
  readonly accountEnabled: boolean | null;
  readonly deletedDateTime: string | null;
};

const optional = z.string().nullish();

/** Graph, resource `user`; whatever else it sends is let be. */
const userShape = z.object({
  id: z.string().refine(isObjectId),
  displayName: optional,
  userPrincipalName: optional,
  mail: optional,
  otherMails: z.array(z.string()).nullish(),
  proxyAddresses: z.array(z.string()).nullish(),
  employeeId: optional,
  department: optional,
  createdDateTime: optional,
  userType: optional,
  accountEnabled: z.boolean().nullish(),
  deletedDateTime: optional,
});

/** The properties asked for with `$select`: Graph leaves most of them out otherwise. */
export const personProperties: readonly string[] = Object.keys(userShape.shape);

/** Null where `value` is no user. */
export function readPerson(value: unknown): Person | null {
  const read = userShape.safeParse(value);
  if (!read.success) return null;
  const { id, userType, ...user } = read.data;
  const objectId = id.toLowerCase();
  const kind = userType?.toLowerCase();
  return {
    objectId,
    displayName: user.displayName ?? null,
    userPrincipalName: withoutBinPrefix(user.userPrincipalName ?? null, objectId),
    mail: user.mail ?? null,
    otherMails: user.otherMails ?? [],
    proxyAddresses: (user.proxyAddresses ?? []).flatMap((address) => /^smtp:(.+)$/i.exec(address)?.[1] ?? []),
    employeeId: user.employeeId ?? null,
    department: user.department ?? null,
    createdDateTime: user.createdDateTime ?? null,
    userType: kind === 'member' || kind === 'guest' ? kind : null,
    accountEnabled: user.accountEnabled ?? null,
    deletedDateTime: user.deletedDateTime ?? null,
  };
}

/** The bin puts the object id, without dashes, before the name of a deleted user, so that another may take it. */
function withoutBinPrefix(name: string | null, objectId: string): string | null {
  const prefix = objectId.replaceAll('-', '');
  return name?.toLowerCase().startsWith(prefix) === true && name.length > prefix.length
    ? name.slice(prefix.length)
    : name;
}

/** Every name of a person, in lower case and each once; guests by their true address too, as the log writes them. */
export function namesOfPerson(person: Person): readonly string[] {
  const { userPrincipalName, mail, otherMails, proxyAddresses } = person;
  return mergeNames([userPrincipalName ?? '', mail ?? '', ...proxyAddresses, ...otherMails]);
}

/** True where `typed` is one of the person's names, their object id or their employee id. */
export function isCalled(person: Person, typed: string): boolean {
  const wanted = normaliseName(typed);
  const known = [person.objectId, normaliseName(person.employeeId ?? ''), ...namesOfPerson(person)];
  return wanted !== '' && known.includes(wanted);
}

/**
 * What similar names begin with: the first name and three letters of the next ("Ada Lov" of Ada Lovelace), which finds
 * Ada Lovelace the second and Ada Lovelock alike. Null where the name is too short to say.
 */
export function similarNamePrefix(displayName: string | null): string | null {
  const [first = '', next = ''] = (displayName ?? '').trim().split(/\s+/);
  const prefix = next === '' ? first : `${first} ${[...next].slice(0, 3).join('')}`;
  return [...prefix].length < 3 ? null : prefix;
}
