// Finds the person in the directory by what was typed: user name, object id, mail address or employee id; also in the bin.
import { isCalled, type Person, readPerson, similarNamePrefix } from '../../../shared/collect/graph/person.ts';
import {
  ownAccountUrl,
  type PersonQuestion,
  personQuestions,
  similarPeopleUrl,
} from '../../../shared/collect/graph/person-query.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readAllPages, readObject } from './all-pages.ts';
import type { GraphClient, GraphFailure } from './graph-client.ts';

export type PersonFound = {
  readonly person: Person;
  /** How many other accounts have a similar name, up to 100; null where that could not be asked. */
  readonly similar: number | null;
};

export type PersonOutcome =
  | { readonly kind: 'found'; readonly found: PersonFound }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none' }
  /** The account may not read the directory: the collection goes on with what was typed, and says so. */
  | { readonly kind: 'no-directory'; readonly failure: GraphFailure };

const mostPeople = 10;
const mostSimilar = 101;

/** Asks the directory; a failure is one of the network, the sign-in or the service. */
export async function findPerson(client: GraphClient, typed: string): Promise<Result<PersonOutcome, GraphFailure>> {
  for (const questions of personQuestions(typed)) {
    const asked = await askAll(client, questions);
    if (!asked.ok) return isDenied(asked.error) ? ok(await askOneself(client, typed, asked.error)) : asked;
    const [first, ...others] = asked.value;
    if (first !== undefined && others.length > 0) return ok({ kind: 'several', people: asked.value });
    if (first !== undefined)
      return ok({ kind: 'found', found: { person: first, similar: await countSimilar(client, first) } });
  }
  return ok({ kind: 'none' });
}

/** Everybody whom any of the questions finds. A question that this directory does not know is left out, unless all are. */
async function askAll(
  client: GraphClient,
  questions: readonly PersonQuestion[],
): Promise<Result<readonly Person[], GraphFailure>> {
  const people = new Map<string, Person>();
  let notUnderstood: GraphFailure | null = null;
  let answered = 0;
  for (const { url, isAdvanced } of questions) {
    const headers = isAdvanced ? { consistencylevel: 'eventual' } : {};
    const asked = await readAllPages(client, {
      url,
      budget: 'directory',
      headers,
      readItem: readPerson,
      most: mostPeople,
    });
    if (asked.ok) {
      answered += 1;
      for (const person of asked.value) people.set(person.objectId, person);
    } else if (asked.error.status === 400) notUnderstood = asked.error;
    else return asked;
  }
  return notUnderstood !== null && answered === 0 ? fail(notUnderstood) : ok([...people.values()]);
}

/** An account without rights may still be the person's own. */
async function askOneself(client: GraphClient, typed: string, failure: GraphFailure): Promise<PersonOutcome> {
  const asked = await client.get({
    url: ownAccountUrl,
    budget: 'directory',
    read: (bytes) => {
      const person = readPerson(readObject(bytes));
      return person === null ? fail({ code: 'NOT_THE_SHAPE' as const }) : ok(person);
    },
  });
  const own = asked.ok ? asked.value.value : null;
  return own !== null && isCalled(own, typed)
    ? { kind: 'found', found: { person: own, similar: null } }
    : { kind: 'no-directory', failure };
}

async function countSimilar(client: GraphClient, person: Person): Promise<number | null> {
  const prefix = similarNamePrefix(person.displayName);
  if (prefix === null) return null;
  const readItem = (item: unknown): string | null => readPerson(item)?.objectId ?? null;
  const url = similarPeopleUrl(prefix);
  const asked = await readAllPages(client, { url, budget: 'directory', readItem, most: mostSimilar });
  return asked.ok ? Math.min(asked.value.filter((id) => id !== person.objectId).length, mostSimilar - 1) : null;
}

function isDenied({ cause, status }: GraphFailure): boolean {
  return status === 403 && cause !== 'NOT_PREMIUM';
}
