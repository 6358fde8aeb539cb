// The catalogue against Graph's schema and against every sample: nothing missing, nothing invented, nothing twice.
import { describe, expect, it } from 'vitest';
import type { Field, FieldException, Treatment } from '../../../shared/model/field.ts';
import {
  childNode,
  fieldAt,
  fieldCatalogue,
  fieldForSteps,
  fieldTree,
  itemNode,
} from '../../../shared/model/field-catalogue.ts';
import { signInSchema, typesBelow } from './nested-types.ts';
import { pathsIn, readSample, sampleFiles, sampleRecords } from './sample-records.ts';

const schemaTypes = new Map([
  ...signInSchema.properties.flatMap(({ name, type }) => typesBelow(name, type)),
  ...typesBelow('riskEventTypes', 'Collection(graph.riskEventType)'),
]);

function treatmentsOf(field: Field): Treatment[] {
  const all: readonly Pick<FieldException, 'treatment' | 'cautious'>[] = [field, ...(field.exceptions ?? [])];
  return all.flatMap(({ treatment, cautious }) => (cautious === undefined ? [treatment] : [treatment, cautious]));
}

describe('the catalogue and Graph’s schema', () => {
  it('knows the 77 beta properties and the one that only v1.0 has', () => {
    expect(signInSchema.properties).toHaveLength(77);
    expect(signInSchema.v1OnlyProperties).toEqual(['riskEventTypes']);
    const tops = fieldCatalogue.filter(({ path, origin }) => origin.startsWith('graph') && !/[.[]/.test(path));
    const names = tops.map(({ path }) => path).sort();
    expect(names).toEqual([...signInSchema.properties.map(({ name }) => name), 'riskEventTypes'].sort());
  });

  it('has exactly the paths of the type and its nested types, with their types', () => {
    const known = fieldCatalogue.filter(({ origin }) => origin === 'graph' || origin === 'graph-v1');
    expect(Object.fromEntries(known.map(({ path, type }) => [path, type]))).toEqual(Object.fromEntries(schemaTypes));
  });

  it('marks as v1.0 only what beta does not have', () => {
    const onlyV1 = fieldCatalogue.filter(({ origin }) => origin === 'graph-v1').map(({ path }) => path);
    expect(onlyV1).toEqual(['riskEventTypes', 'riskEventTypes[*]']);
  });
});

describe('the catalogue in itself', () => {
  it('names no path twice', () => {
    const paths = fieldCatalogue.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('has an entry for everything that holds an entry', () => {
    for (const { path } of fieldCatalogue.filter(({ path }) => !path.includes('@odata.'))) {
      for (const match of path.matchAll(/\.|\[\*\]/g)) {
        expect(fieldAt(path.slice(0, match.index)), `${path} hangs in the air`).toBeDefined();
      }
    }
  });

  it('points every other name at a Graph field that is treated the same', () => {
    for (const field of fieldCatalogue.filter(({ aliasOf }) => aliasOf !== undefined)) {
      const target = fieldAt(field.aliasOf ?? '');
      expect(target?.origin, field.path).toMatch(/^graph/);
      expect(target?.aliasOf).toBeUndefined();
      expect(field.treatment).toEqual(target?.treatment);
      expect(field.cautious).toEqual(target?.cautious);
      expect(field.exceptions?.length).toBe(target?.exceptions?.length);
      expect([field.visibility, field.nature]).toEqual([target?.visibility, target?.nature]);
    }
  });

  it('gives a legal basis to every treatment that restricts, and to no other', () => {
    for (const field of fieldCatalogue) {
      const restricts = treatmentsOf(field).some(({ operator }) => operator !== 'keep');
      if (restricts) expect(field.basis, field.path).toMatch(/^GDPR Art\. \d/);
      else expect(field.basis, field.path).toBeUndefined();
    }
  });

  it('withholds nothing of grade A by default', () => {
    for (const field of fieldCatalogue.filter(({ visibility }) => visibility === 'A')) {
      expect(field.treatment, field.path).toEqual({ operator: 'keep' });
    }
  });

  it('lets only text be masked or get a stand-in', () => {
    for (const field of fieldCatalogue) {
      const textOnly = treatmentsOf(field).some(({ operator }) => operator === 'mask' || operator === 'alias');
      if (textOnly) expect(field.type, field.path).toBe('Edm.String');
    }
  });

  it('looks at the field’s own record or item in every exception', () => {
    for (const field of fieldCatalogue) {
      for (const { when } of field.exceptions ?? []) {
        expect(fieldAt(when.path), `${field.path} asks for ${when.path}`).toBeDefined();
        const item = /^(.*\[\*\])/.exec(when.path)?.[1];
        if (item !== undefined) expect(field.path.startsWith(item)).toBe(true);
      }
    }
  });
});

describe('the catalogue and the samples', () => {
  it.each(sampleFiles)('knows every property path of %s', (file) => {
    const records = sampleRecords(file);
    expect(records.length).toBeGreaterThan(0);
    const unknown = new Set(records.flatMap((record) => pathsIn(record)).filter((path) => fieldAt(path) === undefined));
    expect([...unknown]).toEqual([]);
  });

  it('finds the same entries step by step', () => {
    for (const file of sampleFiles) {
      for (const record of sampleRecords(file)) visit(record, []);
    }
    function visit(value: unknown, steps: (string | number)[]): void {
      if (steps.length > 0) {
        const path = steps.map((step) => (typeof step === 'number' ? '[*]' : `.${step}`)).join('');
        expect(fieldForSteps(steps)?.path).toBe(path.slice(1));
      }
      if (typeof value !== 'object' || value === null) return;
      for (const [name, child] of Object.entries(value)) {
        visit(child, [...steps, Array.isArray(value) ? Number(name) : name]);
      }
    }
  });

  it.each([
    'application_headers_22col.csv',
    'interactive_headers_2023_44col.csv',
    'interactive_headers_2026_57col.csv',
  ])('knows every column of the portal’s %s', (file) => {
    const [header = ''] = readSample(`portal-csv/${file}`).split(/\r?\n/);
    const names = header.split(',').map((name) => name.trim());
    expect(names.length).toBe(Number(/(\d\d)(?:col)/.exec(file)?.[1]));
    expect(names.filter((name) => fieldAt(name) === undefined)).toEqual([]);
  });
});

describe('finding a field', () => {
  it('treats an earlier twin of a repeated key like the key', () => {
    expect(fieldForSteps(['sessionLifetimePolicies#1', 0, 'detail'])?.path).toBe('sessionLifetimePolicies[*].detail');
    expect(fieldForSteps(['homeTenantId#12'])?.path).toBe('homeTenantId');
    expect(fieldForSteps(['homeTenantId#'])).toBeUndefined();
  });

  it('knows OData’s annotations wherever they stand', () => {
    expect(fieldForSteps(['@odata.type'])?.path).toBe('@odata.type');
    expect(fieldForSteps(['signInEventTypes@odata.type'])?.path).toBe('@odata.type');
    expect(fieldForSteps(['location', '@odata.type'])?.path).toBe('@odata.type');
    expect(fieldForSteps(['@odata.somethingNew'])).toBeUndefined();
  });

  it('does not find what nobody classified, nor anything inherited', () => {
    for (const name of ['newField', '__proto__', 'constructor', 'toString', '', '[*]']) {
      expect(fieldForSteps([name]), name).toBeUndefined();
    }
    expect(fieldForSteps(['location', 'street'])).toBeUndefined();
    expect(fieldForSteps(['riskEventTypes_v2', '[*]'])).toBeUndefined();
    expect(fieldForSteps(['userId', 0])).toBeUndefined();
  });

  it('walks the tree one look-up per step', () => {
    const policies = childNode(fieldTree, 'appliedConditionalAccessPolicies');
    const item = policies && itemNode(policies);
    expect(item?.path).toBe('appliedConditionalAccessPolicies[*]');
    expect(item && childNode(item, 'displayName')?.field?.treatment.operator).toBe('alias');
  });
});
