// The card of a person as lines for a terminal; the same facts as the app's card.

import type { PersonCard } from '../../shared/model/person-card.ts';
import { visibleText } from '../../shared/package/visible-text.ts';

/** Everything the directory says that tells one person from another; what it does not say is left out. */
export function personLines(card: PersonCard): readonly string[] {
  const line = (label: string, value: string | null) =>
    value === null || value === '' ? [] : [`  ${label.padEnd(14)}${visibleText(value)}`];
  return [
    '',
    ...line('name', card.displayName),
    ...line('user name', card.userPrincipalName),
    ...line('other names', card.names.join(', ')),
    ...line('object id', card.objectId),
    ...line('employee id', card.employeeId),
    ...line('department', card.department),
    ...line('account', accountWords(card)),
    ...line('created', card.createdDateTime),
    ...(card.similar === 0
      ? []
      : [
          `  Look twice: ${card.similar === 1 ? 'another person has' : `${card.similar} other people have`} a similar name.`,
        ]),
    '',
  ];
}

function accountWords({ userType, accountEnabled, deletedDateTime }: PersonCard): string {
  const words = [userType ?? 'type not known'];
  if (accountEnabled === false) words.push('disabled');
  if (deletedDateTime !== null) words.push(`deleted on ${deletedDateTime.slice(0, 10)}`);
  return words.join(', ');
}
