// The invented people and organisations of the synthetic tenant. Every domain is reserved for examples (RFC 2606), every
// address range too (RFC 5737, RFC 3849); likeness to anybody is chance.
import { createRandom } from './random.ts';

export type Person = {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
};

export type Organisation = { readonly tenantId: string; readonly name: string };

export type Cast = {
  readonly home: Organisation;
  readonly partner: Organisation;
  readonly subject: Person;
  /** A UPN that the subject had at the beginning of the month. */
  readonly formerUserPrincipalName: string;
  /** An e-mail alias that the subject sometimes types. */
  readonly alias: string;
  readonly colleagues: readonly Person[];
};

const subjects = [
  ['Noor', 'Lindqvist', 'Vanacker'],
  ['Mira', 'Castelein', 'Ostermann'],
  ['Jonas', 'Averbeke', 'Delrue'],
  ['Ines', 'Figueiral', 'Montbrun'],
] as const;

const colleagueNames = [
  ['Tomasz', 'Wierzbak'],
  ['Lotte', 'Haverhals'],
  ['Rashid', 'Benkirat'],
  ['Oda', 'Fjellvang'],
  ['Celeste', 'Aubrigny'],
] as const;

const upnOf = (first: string, last: string) => `${first}.${last}@contoso.example`.toLowerCase();

/** The same seed gives the same people. */
export function castFor(seed: string): Cast {
  const random = createRandom(`${seed}/people`);
  const [first, last, formerLast] = random.pick(subjects);
  const person = (firstName: string, lastName: string): Person => ({
    objectId: random.guid(),
    userPrincipalName: upnOf(firstName, lastName),
    displayName: `${firstName} ${lastName}`,
  });
  return {
    home: { tenantId: random.guid(), name: 'Contoso Example' },
    partner: { tenantId: random.guid(), name: 'Fabrikam Example' },
    subject: person(first, last),
    formerUserPrincipalName: upnOf(first, formerLast),
    alias: `${first.slice(0, 1)}.${last}@mail.contoso.example`.toLowerCase(),
    colleagues: colleagueNames.map(([firstName, lastName]) => person(firstName, lastName)),
  };
}
