// The questions to the directory that find a person by whatever name was typed, in the order in which they are asked.
import { isObjectId } from '../../model/subject.ts';
import { personProperties } from './person.ts';
import { filter, literal } from './sign-ins-query.ts';

export type PersonQuestion = {
  /** Below the Graph root. */
  readonly url: string;
  /** Needs `ConsistencyLevel: eventual` (Graph: advanced query capabilities on directory objects). */
  readonly isAdvanced: boolean;
};

const present = '/v1.0/users';
/** The cast is required: without it the bin answers nothing (Graph: List deletedItems). */
const bin = '/v1.0/directory/deletedItems/microsoft.graph.user';
const selected = `$select=${personProperties.join(',')}`;
/** More than one answer is a question to the officer already; more than ten help nobody. */
const most = 10;

/** Each list is asked as a whole; the next only where none of the one before found anybody. */
export function personQuestions(typed: string): readonly (readonly PersonQuestion[])[] {
  const text = typed.trim();
  if (isObjectId(text)) {
    const clause = `id eq ${literal(text.toLowerCase())}`;
    return [[by(present, clause)], [by(bin, clause)]];
  }
  // Employee ids hold no @, every other name does.
  if (!text.includes('@')) {
    const clause = `employeeId eq ${literal(text)}`;
    return [[by(present, clause)], [by(bin, clause)]];
  }
  const isUserName = `userPrincipalName eq ${literal(text)}`;
  const others = [
    `mail eq ${literal(text)}`,
    `proxyAddresses/any(p: p eq ${literal(`smtp:${text}`)})`,
    `otherMails/any(m: m eq ${literal(text)})`,
  ];
  return [
    [by(present, isUserName)],
    others.map((clause) => by(present, clause)),
    // In the bin the object id stands before the name.
    [...others.map((clause) => by(bin, clause)), advanced(bin, `endsWith(userPrincipalName,${literal(text)})`)],
  ];
}

/** Who has a similar name: ids only, to be counted. */
export function similarPeopleUrl(prefix: string): string {
  return `${present}?${filter(`startsWith(displayName,${literal(prefix)})`)}&$select=id&$top=100`;
}

/** The account that asks, which may read itself without any right to the directory. */
export const ownAccountUrl = `/v1.0/me?${selected}`;

function by(folder: string, clause: string): PersonQuestion {
  return { url: `${folder}?${filter(clause)}&${selected}&$top=${most}`, isAdvanced: false };
}

function advanced(folder: string, clause: string): PersonQuestion {
  return { url: `${by(folder, clause).url}&$count=true`, isAdvanced: true };
}
