// The portal's CSV generations, made from its real headers with made-up rows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mustRead, readBytes } from './read-whole-file.ts';

const folder = join(import.meta.dirname, '../../fixtures/samples/portal-csv');
const headerOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trim().split(',');
const header44 = headerOf('interactive_headers_2023_44col.csv');
const header57 = headerOf('interactive_headers_2026_57col.csv');
// The generation between the two had all columns of the newest but for two.
const header55 = header57.filter((name) => name !== 'User agent' && name !== 'Session ID');

const values: Readonly<Record<string, string>> = {
  'Date (UTC)': '2025-12-04T08:19:41Z',
  'Request ID': '11111111-aaaa-4bbb-8ccc-000000000001',
  'User agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  'User ID': '22222222-aaaa-4bbb-8ccc-000000000001',
  User: 'Zoë "Zo" Ñuñez, Dr.',
  Username: 'zoe@contoso.example',
  'Unique token identifier': "'-abc_123",
  'Incoming token type': 'none',
  'Application ID ': 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
  'Resource ID ': '00000003-0000-0000-c000-000000000000',
  Location: 'Bern, Bern, CH',
  Status: 'Failure',
  'Sign-in error code': '50126',
  'Failure reason': 'Line one\nline two',
  Browser: 'Edge 126',
  Compliant: 'Yes',
  Managed: '',
  'Multifactor authentication result': 'MFA denied',
  'Multifactor authentication auth method': 'Text message',
  'Authentication requirement': 'Multi-factor authentication',
  'Autonomous system  number': '3303',
  'Flagged for review': 'No',
  Latency: '143',
  'Conditional Access': 'Not Applied',
  'Token Protection - Sign In Session StatusCode': '1002',
  'Managed Identity type': '',
};

const quoted = (text: string, delimiter: string): string =>
  text.includes('"') || text.includes('\n') || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

function makeCsv(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  delimiter = ',',
  end = '\r\n',
): string {
  const lines = rows.map((row) => header.map((name) => quoted(row[name] ?? '', delimiter)).join(delimiter));
  return [header.join(delimiter), ...lines].map((line) => line + end).join('');
}

const row = (more: Readonly<Record<string, string>> = {}) => ({ ...values, ...more });

describe('the portal’s CSV download', () => {
  it.each([
    ['44 columns', header44],
    ['55 columns', header55],
    ['57 columns', header57],
  ])('with %s becomes Graph records', async (_, header) => {
    const file = await mustRead(makeCsv(header, [row(), row({ 'Request ID': 'r2' })]));
    expect(file.rejects).toEqual([]);
    expect(file.recognised).toBe('portal-csv/rows');
    expect(file.pages[0]?.head.records.map((span) => span.line)).toEqual([2, 4]);
    const [record] = file.records;
    expect(record).toMatchObject({
      id: values['Request ID'],
      createdDateTime: '2025-12-04T08:19:41Z',
      userId: values['User ID'],
      userDisplayName: 'Zoë "Zo" Ñuñez, Dr.',
      userPrincipalName: 'zoe@contoso.example',
      uniqueTokenIdentifier: '-abc_123',
      appId: values['Application ID '],
      resourceId: values['Resource ID '],
      location: { city: 'Bern', state: 'Bern', countryOrRegion: 'CH' },
      status: { errorCode: 50126, failureReason: 'Line one\nline two', additionalDetails: 'MFA denied' },
      deviceDetail: { browser: 'Edge 126', isCompliant: true, isManaged: null },
      mfaDetail: { authMethod: 'Text message', authDetail: '' },
      authenticationRequirement: 'multiFactorAuthentication',
      autonomousSystemNumber: 3303,
      flaggedForReview: false,
      processingTimeInMilliseconds: 143,
      conditionalAccessStatus: 'notApplied',
      incomingTokenType: 'none',
      Status: 'Failure',
    });
    expect(Object.keys(record ?? {}).at(-1)).toBe('Status');
    expect(record).not.toHaveProperty('isInteractive');
    expect(file.rows[0]).toMatchObject({ errorCode: 50126, instant: Date.UTC(2025, 11, 4, 8, 19, 41) });
  });

  it('keeps both columns of the repeated header where they differ, the later under the name', async () => {
    const first = header57.indexOf('Incoming token type');
    const second = header57.lastIndexOf('Incoming token type');
    const cells = header57.map((name) => quoted(values[name] ?? '', ','));
    cells[first] = 'primaryRefreshToken';
    cells[second] = 'remoteDesktopToken';
    const file = await mustRead(`${header57.join(',')}\n${cells.join(',')}\n`);
    expect(file.records[0]).toMatchObject({
      incomingTokenType: 'remoteDesktopToken',
      'incomingTokenType#1': 'primaryRefreshToken',
    });
    expect(file.end.findings.map((finding) => finding.code)).toEqual(['REPEATED_COLUMNS']);
  });

  it('loses no cell: every value stands somewhere in the record', async () => {
    const filled = Object.fromEntries(header57.map((name, at) => [name, `value ${at}`]));
    const text = makeCsv(header57, [{ ...filled, 'Date (UTC)': '2025-12-04T08:19:41Z' }]);
    const [cells = []] = parse(text, { from_line: 2 }) as string[][];
    const kept = JSON.stringify((await mustRead(text)).records[0]);
    for (const cell of cells) expect(kept).toContain(JSON.stringify(cell));
  });

  it('is read with a mark, another delimiter and other line ends; blanks in headers do not matter', async () => {
    for (const delimiter of [',', ';', '\t']) {
      for (const end of ['\n', '\r\n']) {
        const file = await mustRead(
          `\ufeff${makeCsv(
            header44.map((name) => ` ${name}`),
            [],
            delimiter,
            end,
          )}${makeCsv(header44, [row()], delimiter, end).split(end).slice(1).join(end)}`,
        );
        expect(file.records[0]).toMatchObject({
          userPrincipalName: 'zoe@contoso.example',
          autonomousSystemNumber: 3303,
        });
      }
    }
  });

  it('keeps a place that is not plainly city, state and country', async () => {
    const places = ['Bern', 'Saint-Denis, La Réunion, Réunion, FR', 'Bern, Bern, Switzerland', ''];
    const file = await mustRead(
      makeCsv(
        header44,
        places.map((Location, at) => row({ Location, 'Request ID': `r${at}` })),
      ),
    );
    for (const [at, place] of places.entries()) {
      expect(file.records[at]).toHaveProperty('Location', place);
      expect(file.records[at]).not.toHaveProperty('location');
    }
  });

  it('reads success without a code as code 0, and keeps a code that is no number', async () => {
    const rows = [
      row({ Status: 'Success', 'Sign-in error code': 'None' }),
      row({ Status: 'Success', 'Sign-in error code': '', 'Request ID': 'r' }),
    ];
    const file = await mustRead(makeCsv(header44, rows));
    expect(file.rows.map((one) => one.errorCode)).toEqual([0, 0]);
    expect(file.records[0]).toHaveProperty('Sign-in error code', 'None');
  });

  it('takes the kind of sign-in from the portal’s own file name only', async () => {
    const text = makeCsv(header44, [row()]);
    const named = async (name: string) => (await mustRead(text, name)).records[0]?.isInteractive;
    expect(await named('InteractiveSignIns_2025-12-01_2025-12-05.csv')).toBe(true);
    expect(await named('NonInteractiveSignIns_2025-12-01_2025-12-05.csv')).toBe(false);
    expect(await named('export of my NonInteractiveSignIns_.csv')).toBeUndefined();
  });

  it('decides the order of day and month for the whole file, and keeps the text', async () => {
    const dated = (dates: readonly string[]) =>
      makeCsv(
        header44,
        dates.map((date, at) => row({ 'Date (UTC)': date, 'Request ID': `r${at}` })),
      );
    const american = await mustRead(dated(['12/4/2025, 8:19:41 AM', '12/31/2025, 8:19:41 PM']));
    expect(american.records.map((record) => record.createdDateTime)).toEqual([
      '2025-12-04T08:19:41Z',
      '2025-12-31T20:19:41Z',
    ]);
    expect(american.records[0]).toHaveProperty('Date (UTC)', '12/4/2025, 8:19:41 AM');
    expect(american.end.findings[0]).toEqual({ code: 'DATE_ORDER', facts: { order: 'month first' } });
    const british = await mustRead(dated(['4/12/2025 08:19:41', '31/12/2025 20:19:41']));
    expect(british.records.map((record) => record.createdDateTime)).toEqual([
      '2025-12-04T08:19:41Z',
      '2025-12-31T20:19:41Z',
    ]);
    const german = await mustRead(dated(['04.12.2025 08:19:41']));
    expect(german.records[0]?.createdDateTime).toBe('2025-12-04T08:19:41Z');
    expect(await readBytes(dated(['4/12/2025 08:19:41', '5/11/2025 20:19:41']))).toMatchObject({
      code: 'COLLECT_DATE_ORDER_UNKNOWN',
    });
    expect(await readBytes(dated(['14/12/2025 08:19', '12/14/2025 20:19']))).toMatchObject({
      code: 'COLLECT_DATE_ORDER_MIXED',
    });
    const broken = await mustRead(dated(['2025-12-04T08:19:41Z', 'soon', '']));
    expect(broken.rejects.map((reject) => reject.code)).toEqual(['BAD_TIME', 'NO_TIME']);
  });

  it('loses one line, not the file, to a quote that never closes', async () => {
    const lines = makeCsv(header44, [
      row({ 'Failure reason': 'a' }),
      row({ 'Failure reason': 'b', 'Request ID': 'r2' }),
      row({ 'Request ID': 'r3', 'Failure reason': 'c' }),
    ]).split('\r\n');
    const damaged = lines.map((line, at) => (at === 2 ? line.replace(',b,', ',"b,') : line)).join('\r\n');
    const file = await mustRead(damaged);
    expect(file.rows.map((one) => one.id)).toEqual([values['Request ID'], 'r3']);
    expect(file.rejects.map((reject) => [reject.line, reject.code])).toEqual([[3, 'BAD_QUOTES']]);
    expect(file.bodies.toString()).toBe(damaged);
  });

  it('says of a row with other columns, and of a file cut in a row, that something is missing', async () => {
    const text = makeCsv(header44, [row(), row({ 'Request ID': 'r2' })]);
    const wide = await mustRead(`${text}a,b,c\r\n`);
    expect(wide.rejects.map((reject) => reject.code)).toEqual(['WRONG_COLUMN_COUNT']);
    for (const cut of [text.length - 20, text.length - 300]) {
      const file = await mustRead(text.slice(0, cut));
      expect(file.rejects.map((reject) => reject.code)).toContain('TRUNCATED');
      expect(file.rows.length).toBe(1);
    }
  });
});
