// Faults that spoil a right answer: what is missing, added or broken in its body.
import type { JsonObject, JsonValue } from '../../../../shared/model/json.ts';
import { type Asked, errorBody } from '../graph/graph-answers.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import type { Fault } from './fault-script.ts';

const portal =
  '<!DOCTYPE html><html><head><title>Guest network</title></head><body><form action="/accept">Please accept the terms.</form></body></html>';
const zeros = '00000000-0000-0000-0000-000000000000';

/** The text with `added` behind the first `mark`; bytes, because what is added need not be UTF-8. */
function insertBehind(body: Buffer, mark: string, added: Uint8Array): Buffer {
  const at = body.indexOf(mark);
  if (at < 0) return body;
  const end = at + mark.length;
  return Buffer.concat([body.subarray(0, end), added, body.subarray(end)]);
}

function withMembers(body: Buffer, change: (page: JsonObject) => Record<string, JsonValue | undefined>): Buffer {
  const page = JSON.parse(body.toString()) as JsonObject;
  const { '@odata.context': context, '@odata.nextLink': link, ...rest } = page;
  // Graph writes the link before the rows.
  return Buffer.from(JSON.stringify({ '@odata.context': context, '@odata.nextLink': link, ...rest, ...change(page) }));
}

function changed(fault: Fault, body: Buffer, asked: Asked): Buffer {
  const { origin, path, query } = asked.request;
  const search = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const link = (url: string) => withMembers(body, () => ({ '@odata.nextLink': url }));
  switch (fault.fault) {
    case 'short-page-without-link':
      return withMembers(body, ({ value }) => {
        const rows = Array.isArray(value) ? value : [];
        return { '@odata.nextLink': undefined, value: rows.slice(0, Math.floor((rows.length * fault.percent) / 100)) };
      });
    case 'next-link-loop':
      return link(`${origin}${path}?${search}`);
    case 'next-link-empty-token':
      return link(`${origin}${path}?$skiptoken=`);
    case 'next-link-foreign-host':
      return link(`https://graph.attacker.example${path}?$skiptoken=${'0'.repeat(64)}`);
    case 'error-in-200':
      return Buffer.from(JSON.stringify(errorBody(asked, 'UnknownError', 'An error has occurred.')));
    case 'bom':
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]);
    case 'bad-utf8':
      return insertBehind(body, '"userDisplayName":"', Buffer.from([0xc3, 0x28]));
    case 'duplicate-keys':
      return insertBehind(body, '"value":[{', Buffer.from(`"id":"${zeros}","userId":"${zeros}",`));
    case 'truncated':
      return body.subarray(0, Math.floor((body.length * fault.percent) / 100));
    default:
      return body;
  }
}

/** The answer with the fault in it; as it was, where the fault is none of the body or the answer is no success. */
export function changeBody(fault: Fault, answer: TenantAnswer, asked: Asked): TenantAnswer {
  if (answer.status !== 200) return answer;
  if (fault.fault === 'html') return { status: 200, headers: { 'content-type': 'text/html' }, body: portal };
  return { ...answer, body: changed(fault, Buffer.from(answer.body), asked) };
}
