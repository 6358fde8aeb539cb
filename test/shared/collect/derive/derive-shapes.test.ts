// Rows of Azure Monitor, Log Analytics and the legacy log become Graph records; what has no place in Graph is kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conditionFlagWords } from '../../../../shared/collect/derive/condition-flags.ts';
import { deriveRecord } from '../../../../shared/collect/derive-record.ts';
import type { JsonObject } from '../../../../shared/model/json.ts';
import type { Shape } from '../../../../shared/model/shape.ts';

const schema = join(import.meta.dirname, '../../../fixtures/schema/conditionalAccessConditions_flags.json');
const flags = JSON.parse(readFileSync(schema, 'utf8')) as { readonly values: Readonly<Record<string, number>> };

function derive(row: unknown, shape: Shape): JsonObject {
  const derived = deriveRecord(typeof row === 'string' ? row : JSON.stringify(row), shape);
  if (!derived.ok) throw new Error(derived.code);
  return derived.record;
}

describe('condition flags', () => {
  it('become the words of the metadata, one by one and together', () => {
    for (const [word, value] of Object.entries(flags.values)) expect(conditionFlagWords(value)).toBe(word);
    expect(conditionFlagWords(3)).toBe('application,users');
    expect(conditionFlagWords(1 | 8 | 65536)).toBe('application,location,insiderRisk');
  });

  it('that nobody has named yet stay visible as numbers', () => {
    expect(conditionFlagWords((2 ** 20) | 2)).toBe('users,1048576');
  });
});

describe('an Azure Monitor row', () => {
  const row = {
    category: 'NonInteractiveUserSignInLogs',
    properties: { id: 'a', createdDateTime: '2026-01-01T00:00:00Z' },
  };
  const shape: Shape = { kind: 'azure-monitor' };

  it('is read also where its properties are a string of JSON', () => {
    expect(derive({ ...row, properties: JSON.stringify(row.properties) }, shape)).toEqual(derive(row, shape));
  });

  it.each(['ServicePrincipalSignInLogs', 'ManagedIdentitySignInLogs', 'ADFSSignInLogs', 'signinlogs'])(
    'of %s is a sign-in, even without a person',
    (category) => {
      expect(derive({ ...row, category }, shape)).toMatchObject({ id: 'a', envelope: { category } });
    },
  );

  it('of another category is no sign-in', () => {
    expect(deriveRecord(JSON.stringify({ ...row, category: 'AuditLogs' }), shape)).toEqual({
      ok: false,
      code: 'NOT_A_SIGN_IN',
    });
  });

  it('with a property named envelope loses neither', () => {
    const record = derive({ ...row, properties: { ...row.properties, envelope: 1 } }, shape);
    expect(record).toMatchObject({ envelope: 1, 'envelope#1': { category: row.category } });
  });
});

describe('a Log Analytics row', () => {
  const shape: Shape = { kind: 'log-analytics-json' };
  const row = {
    TenantId: 'workspace',
    TimeGenerated: '2026-01-01T00:05:00Z',
    ResourceId: '/tenants/t/providers/Microsoft.aadiam',
    Category: 'NonInteractiveUserSignInLogs',
    Location: 'CH',
    ResultType: '50126',
    ResultDescription: 'Invalid password',
    Id: 'a',
    CreatedDateTime: '2026-01-01T00:00:00.1234567Z',
    IPAddress: '192.0.2.1',
    ResourceIdentity: '00000003-0000-0000-c000-000000000000',
    LocationDetails: '{"city":"Bern","countryOrRegion":"CH"}',
    DeviceDetail: { browser: 'Edge' },
    ConditionalAccessPolicies: '[{"id":"p","conditionsSatisfied":3,"conditionsNotSatisfied":0}]',
    AuthenticationDetails: '[{"authenticationMethod":"Password"}]',
    ProcessingTimeInMs: '143',
    AutonomousSystemNumber: '3598',
    IsInteractive: 'false',
    MfaDetail: '',
    RiskEventTypes_V2: '[]',
  };

  it('gets Graph names, Graph types and Graph words; what has no place keeps its name at the end', () => {
    const record = derive(row, shape);
    expect(record).toEqual({
      id: 'a',
      createdDateTime: '2026-01-01T00:00:00.1234567Z',
      ipAddress: '192.0.2.1',
      resourceId: '00000003-0000-0000-c000-000000000000',
      location: { city: 'Bern', countryOrRegion: 'CH' },
      deviceDetail: { browser: 'Edge' },
      appliedConditionalAccessPolicies: [
        { id: 'p', conditionsSatisfied: 'application,users', conditionsNotSatisfied: 'none' },
      ],
      authenticationDetails: [{ authenticationMethod: 'Password' }],
      processingTimeInMilliseconds: 143,
      autonomousSystemNumber: 3598,
      isInteractive: false,
      mfaDetail: null,
      riskEventTypes_v2: [],
      status: { errorCode: 50126, failureReason: 'Invalid password' },
      TenantId: 'workspace',
      TimeGenerated: '2026-01-01T00:05:00Z',
      ResourceId: '/tenants/t/providers/Microsoft.aadiam',
      Category: 'NonInteractiveUserSignInLogs',
      Location: 'CH',
      ResultType: '50126',
      ResultDescription: 'Invalid password',
    });
    expect(Object.keys(record).slice(-7)).toEqual([
      'TenantId',
      'TimeGenerated',
      'ResourceId',
      'Category',
      'Location',
      'ResultType',
      'ResultDescription',
    ]);
  });

  it('keeps both columns where two claim one property, and a cell that is not the JSON it should be', () => {
    const derived = deriveRecord(
      JSON.stringify({
        ...row,
        ConditionalAccessPolicies: [{ id: 'p', conditionsSatisfied: 1 }],
        AppliedConditionalAccessPolicies: '[{"id":"q","conditionsSatisfied":2}]',
        DeviceDetail: '{"browser":"Ed',
      }),
      shape,
    );
    if (!derived.ok) throw new Error(derived.code);
    expect(derived.record).toMatchObject({
      appliedConditionalAccessPolicies: [{ id: 'p', conditionsSatisfied: 'application' }],
      AppliedConditionalAccessPolicies: [{ id: 'q', conditionsSatisfied: 'users' }],
      DeviceDetail: '{"browser":"Ed',
    });
    expect(derived.findings).toEqual([{ code: 'CELL_NOT_JSON', path: 'deviceDetail' }]);
  });

  it('without the time of the sign-in is refused, since the time it was stored is another', () => {
    const { CreatedDateTime: _, ...timeless } = row;
    expect(deriveRecord(JSON.stringify(timeless), shape)).toEqual({ ok: false, code: 'NO_TIME' });
  });
});

describe('a Log Analytics CSV row', () => {
  const shape: Shape = {
    kind: 'log-analytics-csv',
    delimiter: ',',
    dayFirst: false,
    header: [
      'TimeGenerated [UTC]',
      'CreatedDateTime [UTC]',
      'Id',
      'Status_dynamic',
      'Status_string',
      'Foo_dynamic',
      'Foo_string',
      'LocationDetails',
    ],
  };

  it('reads decorated columns, pairs of columns and JSON in cells', () => {
    const text =
      '"1/2/2026, 6:00:12.583 AM","1/2/2026, 6:00:10.123 AM",a,,"{""errorCode"":0}",,bar,"{""city"":""Bern"",""city"":""Thun""}"';
    const derived = deriveRecord(text, shape);
    if (!derived.ok) throw new Error(derived.code);
    expect(derived.record).toEqual({
      createdDateTime: '2026-01-02T06:00:10.123Z',
      id: 'a',
      status: { errorCode: 0 },
      location: { 'city#1': 'Bern', city: 'Thun' },
      TimeGenerated: '1/2/2026, 6:00:12.583 AM',
      CreatedDateTime: '1/2/2026, 6:00:10.123 AM',
      Foo: 'bar',
    });
    expect(derived.findings).toEqual([{ code: 'DUPLICATE_KEYS', path: 'location.city' }]);
  });

  it('with another number of cells is refused', () => {
    expect(deriveRecord('a,b', shape)).toEqual({ ok: false, code: 'WRONG_COLUMN_COUNT' });
  });
});

describe('a legacy sign-in event', () => {
  const shape: Shape = { kind: 'legacy' };
  const row = {
    id: 'a',
    signinDateTime: '2016-07-01T17:05:21Z',
    signinDateTimeInMillis: 1467392721000,
    userId: 'u',
    loginStatus: '1',
    signinErrorCode: '50126',
    failureReason: 'Invalid password',
    deviceInformation: 'Chrome;Windows 10',
    location: { city: 'Bern', state: 'BE', country: 'CH' },
    geoCoordinates: { latitude: 46.9 },
    mfaRequired: false,
    mfaResult: 'none',
    mfaAuthMethod: 'Text',
    mfaAuthDetail: '+XX XXX17',
  };

  it('gets Graph names where Graph has a place, and keeps the rest', () => {
    expect(derive(row, shape)).toEqual({
      id: 'a',
      createdDateTime: '2016-07-01T17:05:21Z',
      signinDateTimeInMillis: 1467392721000,
      userId: 'u',
      status: { errorCode: 50126, failureReason: 'Invalid password', additionalDetails: 'none' },
      deviceInformation: 'Chrome;Windows 10',
      location: { city: 'Bern', state: 'BE', countryOrRegion: 'CH', geoCoordinates: { latitude: 46.9 } },
      mfaRequired: false,
      mfaDetail: { authMethod: 'Text', authDetail: '+XX XXX17' },
      loginStatus: '1',
    });
  });

  it.each([0, '0', 'Success'])('with login status %s succeeded', (loginStatus) => {
    const { signinErrorCode: _, failureReason: __, mfaResult: ___, ...rest } = row;
    expect(derive({ ...rest, loginStatus }, shape)).toMatchObject({ status: { errorCode: 0 }, loginStatus });
  });

  it('with a time without a zone is UTC, and its own text stays', () => {
    const record = derive({ ...row, signinDateTime: '2016-07-01T17:05:21.5' }, shape);
    expect(record).toMatchObject({
      createdDateTime: '2016-07-01T17:05:21.5Z',
      signinDateTime: '2016-07-01T17:05:21.5',
    });
  });
});
