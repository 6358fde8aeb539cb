// `signet case`: facts of the request. They stay in the case and never enter a package.
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isCalendarDay } from '../../../shared/review/due-date.ts';
import { setCaseFacts } from '../../flow/set-case-facts.ts';
import type { Call, Command } from '../command.ts';
import { caseOption } from '../shared-options.ts';

function readDate(call: Call): Result<string | undefined, AppError> {
  const received = call.text('received');
  return received === undefined || isCalendarDay(received)
    ? ok(received)
    : fail(appError('CLI_BAD_DATE', { option: '--received' }));
}

export const caseCommand: Command = {
  name: 'case',
  says: 'Notes the facts of the request: its reference, the article it is made under, when it came, how the person was identified.',
  options: {
    ...caseOption,
    reference: { type: 'string', value: 'R', says: 'reference of the request in your own files' },
    article: { type: 'string', value: '15|20', oneOf: ['15', '20'], says: 'GDPR article' },
    received: { type: 'string', value: 'DATE', says: 'day the request came, YYYY-MM-DD' },
    'identity-note': { type: 'string', value: 'TEXT', says: 'how the identity was checked' },
  },
  run: async (call) => {
    const receivedOn = readDate(call);
    if (!receivedOn.ok) return receivedOn;
    const article = call.text('article');
    const facts = await setCaseFacts(
      call.text('case') ?? '',
      {
        reference: call.text('reference'),
        article: article === '15' || article === '20' ? article : undefined,
        receivedOn: receivedOn.value,
        identityNote: call.text('identity-note'),
      },
      call.surroundings,
    );
    if (!facts.ok) return facts;
    const { reference, article: asked, receivedOn: received, identityNote } = facts.value;
    return ok({
      exit: 0,
      json: { facts: facts.value },
      lines: [
        `reference: ${reference ?? '-'}`,
        `article:   ${asked ?? '-'}`,
        `received:  ${received ?? '-'}`,
        `identity:  ${identityNote ?? '-'}`,
      ],
    });
  },
};
