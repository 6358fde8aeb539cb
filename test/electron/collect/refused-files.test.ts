// Files that are no sign-in log are refused, each with the code of what it looks like; so are folders and files that are not there.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSourceFile } from '../../../electron/collect/read-source-file.ts';
import { readBytes } from './read-whole-file.ts';

const audit = { id: 'a', category: 'GroupManagement', activityDateTime: '2026-01-01T00:00:00Z', initiatedBy: {} };

describe('a file of another kind is refused with what it looks like', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['COLLECT_FILE_EMPTY', 'nothing', ''],
    ['COLLECT_FILE_EMPTY', 'blanks', '\ufeff \r\n\n'],
    [
      'COLLECT_AUDIT_LOG',
      'a Graph audit page',
      JSON.stringify({ '@odata.context': 'x#auditLogs/directoryAudits', value: [audit] }),
    ],
    ['COLLECT_AUDIT_LOG', 'an audit array', JSON.stringify([audit])],
    [
      'COLLECT_AUDIT_LOG',
      'diagnostic audit rows',
      JSON.stringify({ time: 't', category: 'AuditLogs', properties: {} }),
    ],
    ['COLLECT_AUDIT_LOG', 'an audit CSV', 'Date (UTC),CorrelationId,Service,Category,Activity,Result\n'],
    [
      'COLLECT_ERROR_BODY',
      'an error answer',
      '{"error":{"code":"Authentication_MSGraphPermissionMissing","message":"m"}}',
    ],
    ['COLLECT_OTHER_JSON', 'other JSON', '{"a":[{"b":1}]}'],
    ['COLLECT_OTHER_JSON', 'a list of numbers', '[1,2,3]'],
    ['COLLECT_OTHER_JSON', 'broken JSON', '{"id": "x", "createdDateTime'],
    [
      'COLLECT_LOG_ANALYTICS_TABLES',
      'a raw query answer',
      '{"tables":[{"name":"PrimaryResult","columns":[],"rows":[]}]}',
    ],
    ['COLLECT_SIGNET_FILE', 'our own records', '{"format":"signet/sign-ins","version":1,"records":[]}'],
    ['COLLECT_SIGNET_FILE', 'our own package', Buffer.from('PK\x03\x04....mimetypeapplication/vnd.etsi.asic-e+zip')],
    [
      'COLLECT_WORKLOAD_FILE',
      'application sign-ins',
      'Date (UTC),Request ID,Service principal ID,Service principal name\n',
    ],
    ['COLLECT_AUTHENTICATION_DETAILS', 'authentication steps', 'Request ID,Authentication method,Succeeded\n'],
    ['COLLECT_OTHER_CSV', 'another table', 'name,age,city\nA,1,B\n'],
    ['COLLECT_OTHER_TEXT', 'a letter', 'Dear Sir,\n\nplease find enclosed\n'],
    ['COLLECT_OTHER_TEXT', 'XML', '<?xml version="1.0"?><a/>'],
    ['COLLECT_HTML_PAGE', 'a page to sign in', '\n<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['COLLECT_SPREADSHEET', 'a workbook', Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml')],
    ['COLLECT_SPREADSHEET', 'an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['COLLECT_ARCHIVE', 'a ZIP', Buffer.from('PK\x03\x04\x14\0\0\0data.json')],
    [
      'COLLECT_ARCHIVE',
      'a tar in gzip',
      gzipSync(Buffer.concat([Buffer.from('x'.repeat(257)), Buffer.from('ustar\0'), Buffer.alloc(300)])),
    ],
    ['COLLECT_PDF', 'a PDF', '%PDF-1.7\n'],
    ['COLLECT_IMAGE', 'a picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['COLLECT_EVENT_LOG', 'an event log', Buffer.from('ElfFile\0\0\0\0')],
    ['COLLECT_BINARY', 'random bytes', Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7919) % 251))],
  ])('%s: %s', async (code, _, content) => {
    expect(await readBytes(content)).toMatchObject({ code });
  });

  it('names the code of an error answer only where it is a plain word', async () => {
    const plain = await readBytes('{"error":{"code":"UnknownError"}}');
    expect(plain).toMatchObject({ facts: { errorCode: 'UnknownError' } });
    const hostile = await readBytes('{"error":{"code":"zoe@contoso.example \\u001b[31m"}}');
    expect(hostile).toMatchObject({ facts: { errorCode: 'unknown' } });
  });

  it('and a file that is not there, or a folder, is told apart from them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signet-import-'));
    expect(await openSourceFile(join(folder, 'none.json'))).toMatchObject({
      error: { code: 'COLLECT_FILE_NOT_FOUND' },
    });
    expect(await openSourceFile(folder)).toMatchObject({ error: { code: 'COLLECT_FILE_IS_FOLDER' } });
  });
});
