// The JSON Schemas in docs/format are those of the code, and say the same to a reader who has nothing but them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestJsonSchema } from '../../../shared/package/manifest.ts';
import { signInsJsonSchema } from '../../../shared/package/sign-ins-file.ts';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../docs/format/${name}`, import.meta.url), 'utf8'));

describe('the published JSON Schemas', () => {
  it('are those that the code makes; after a change, write them anew from these two functions', () => {
    expect(published('manifest.schema.json')).toEqual(JSON.parse(manifestJsonSchema()));
    expect(published('sign-ins.schema.json')).toEqual(JSON.parse(signInsJsonSchema()));
  });

  it('close every object but the record itself', () => {
    const open: string[] = [];
    const visit = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('type' in schema && schema.type === 'object' && 'properties' in schema) {
        if (!('additionalProperties' in schema) || schema.additionalProperties !== false) open.push(at);
      }
      for (const [name, value] of Object.entries(schema)) visit(value, `${at}/${name}`);
    };
    visit(published('manifest.schema.json'), '');
    visit(published('sign-ins.schema.json'), '');
    expect(open).toEqual([]);
  });
});
