// The panel shows every field of a record once, under the heading where people look for it.
import { describe, expect, it } from 'vitest';
import { isEmptyValue, recordSections, sectionNames, sectionOf } from '../../../renderer/record/record-sections.ts';
import { graphFields } from '../../../shared/model/catalogue/graph-fields.ts';
import { type JsonObject, valueAt } from '../../../shared/model/json.ts';

const record = JSON.parse(`{
  "id": "1", "status": {"errorCode": 0, "additionalDetails": null}, "riskEventTypes_v2": ["a", "b"],
  "ipAddress": "203.0.113.7", "location": {"city": "Lyon", "geoCoordinates": {}},
  "deviceDetail": {"operatingSystem": "Windows11"}, "networkLocationDetails": [{"networkType": "x", "networkNames": ["HQ"]}],
  "authenticationDetails": [{"succeeded": true}, {"succeeded": false, "extra/~": [{"deep": 1}]}],
  "appliedConditionalAccessPolicies": [], "__proto__": {"odd": "name"}, "brandNew#1": 7
}`) as JsonObject;

describe('the sections of a record', () => {
  const sections = recordSections(record);
  const all = sectionNames.flatMap((name) => sections[name].flatMap((group) => group.fields));

  it('name each field by its path and its place', () => {
    for (const { pointer, value } of all) expect(valueAt(record, pointer)).toEqual(value);
    expect(new Set(all.map(({ pointer }) => pointer)).size).toBe(all.length);
    expect(all.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'location.city',
        'authenticationDetails[*].succeeded',
        'riskEventTypes_v2',
        'brandNew',
        '__proto__.odd',
      ]),
    );
  });

  it('keep the steps of an authentication apart, with what is inside a step', () => {
    expect(sections.authentication).toEqual([
      { list: 'authenticationDetails', item: 1, fields: [expect.objectContaining({ value: true })] },
      {
        list: 'authenticationDetails',
        item: 2,
        fields: [expect.objectContaining({ value: false }), expect.objectContaining({ value: 1 })],
      },
    ]);
  });

  it('put what people look for where they look', () => {
    expect(sections.location.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual([
      'ipAddress',
      'location.city',
      'location.geoCoordinates',
      'networkLocationDetails[*].networkType',
      'networkLocationDetails[*].networkNames',
    ]);
    expect([
      sectionOf('conditionalAccessStatus'),
      sectionOf('mfaDetail'),
      sectionOf('userAgent'),
      sectionOf('id'),
    ]).toEqual(['access', 'authentication', 'device', 'basic']);
  });

  it('have something under every heading for a record of Graph', () => {
    const named = new Set(graphFields.map(({ path }) => sectionOf(path)));
    expect([...named].sort()).toEqual([...sectionNames].sort());
  });

  it('tell empty values from others', () => {
    expect([null, '', [], {}].map(isEmptyValue)).toEqual([true, true, true, true]);
    expect([0, false, ' ', [null]].map(isEmptyValue)).toEqual([false, false, false, false]);
  });
});
