// Files made to harm the reader: polluting names, endless brackets, numbers too long, repeated keys, and a bomb in gzip.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeRecord } from './make-records.ts';
import { mustRead } from './read-whole-file.ts';

const good = (number: number): string => JSON.stringify(makeRecord(number));
const withMember = (number: number, member: string): string => `${good(number).slice(0, -1)},${member}}`;

describe('a hostile file', () => {
  it.each([
    ['brackets', 100],
    ['brackets', 100_000],
    ['braces', 100],
    ['braces', 100_000],
  ])('cannot exhaust the reader with %s nested %i deep', async (kind, depth) => {
    const deep =
      kind === 'brackets' ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    for (const text of [
      `[${good(1)},${withMember(2, `"deep":${deep}`)},${good(3)}]`,
      `${good(1)}\n${withMember(2, `"deep":${deep}`)}\n${good(3)}\n`,
    ]) {
      const file = await mustRead(text);
      expect(file.rows.length).toBe(2);
      expect(file.rejects.map((reject) => reject.code)).toEqual(['TOO_DEEP']);
    }
  });

  it('cannot exhaust the reader with brackets that never close', async () => {
    const file = await mustRead(`[${good(1)},${'[{'.repeat(1_000_000)}`);
    expect(file.rows.length).toBe(1);
    expect(file.rejects.map((reject) => reject.code)).toEqual(['TRUNCATED']);
  });

  it('cannot change what objects inherit', async () => {
    const file = await mustRead(
      `[${withMember(1, '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1')}]`,
    );
    const [record] = file.records;
    expect(Object.keys(record ?? {}).slice(-3)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const azure = `{"category":"SignInLogs","__proto__":{"x":1},"properties":${withMember(1, '"__proto__":{"polluted":1}')}}`;
    const derived = (await mustRead(azure)).records[0] ?? {};
    expect(Object.keys(derived).slice(-2)).toEqual(['__proto__', 'envelope']);
    expect(Object.keys(derived.envelope ?? {})).toEqual(['category', '__proto__']);
  });

  it('keeps lone surrogates and escaped zero characters, and refuses raw ones', async () => {
    const file = await mustRead(`[${withMember(1, '"a":"\\ud800","b":"\\u0000"')},${withMember(2, '"a":"\u0000"')}]`);
    expect(file.records.map((record) => [record.a, record.b])).toEqual([['\ud800', '\u0000']]);
    expect(file.rejects.map((reject) => reject.code)).toEqual(['NOT_JSON']);
  });

  it('keeps every digit of a long number, and says so', async () => {
    const file = await mustRead(
      `[${withMember(1, '"long":12345678901234567890,"huge":1e999,"safe":9007199254740991')}]`,
    );
    expect(file.records[0]).toMatchObject({ long: '12345678901234567890', huge: '1e999', safe: 9007199254740991 });
    expect(file.end.findings).toEqual([{ code: 'INTEGER_AS_TEXT', facts: { records: 1, places: 'huge, long' } }]);
  });

  it('keeps every one of a repeated key, wherever it stands and however it is written', async () => {
    const member = '"status":{"errorCode":1},"x#1":"taken","x":1,"\\u0078":2,"list":[{"k":1,"k":2}]';
    const file = await mustRead(`[${withMember(1, member)}]`);
    const record = file.records[0] ?? {};
    expect(record).toMatchObject({
      'status#1': { errorCode: 0 },
      status: { errorCode: 1 },
      'x#1': 'taken',
      'x#2': 1,
      x: 2,
    });
    expect(record.list).toEqual([{ 'k#1': 1, k: 2 }]);
    expect(file.end.findings[0]?.facts).toEqual({ records: 1, places: 'list[*].k, status, x' });
  });

  it('is not believed when it unpacks to more than any log does', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${good(1)}\n`), Buffer.alloc(120_000_000, ' ')]));
    const file = await mustRead(bomb);
    expect(file.end).toMatchObject({ records: 1, bytes: bomb.length });
    expect(file.rejects.map((reject) => reject.code)).toContain('TRUNCATED');
    expect(file.end.findings.map((finding) => finding.code)).toEqual(['GZIP_BOMB']);
    expect(file.bodies.length).toBeLessThan(90_000_000);
  });
});
