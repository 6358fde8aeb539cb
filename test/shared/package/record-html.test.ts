// The page against hostile text: parsed by a parser that shares nothing with the writer, it is the same tree for every payload.
import { DomHandler, Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { PackageStatement } from '../../../shared/package/package-statement.ts';
import { pageHead, pageMiddle, pageTail, pageWords } from '../../../shared/package/page-html.ts';
import { RecordHtml } from '../../../shared/package/record-html.ts';
import { visibleText } from '../../../shared/package/visible-text.ts';
import { RedactedRecord } from '../../../shared/redact/redacted-record.ts';
import { plainStatement } from '../../electron/package/package-under-test.ts';
import { htmlPayloads } from './html-payloads.ts';

type Node = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string };

/** Every element in document order, with the text directly below it. */
function elements(html: string): Node[] {
  const found: Node[] = [];
  const handler = new DomHandler(() => undefined, { withStartIndices: false });
  new Parser(handler, { decodeEntities: true }).end(html);
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes) {
      const { type, name, attribs, children } = node as {
        type: string;
        name: string;
        attribs?: Record<string, string>;
        children?: readonly { type: string; data?: string }[];
      };
      if (type === 'comment' || type === 'directive') found.push({ name: type, attributes: {}, text: '' });
      if (attribs === undefined || children === undefined) continue;
      const text = children.map((child) => (child.type === 'text' ? (child.data ?? '') : '')).join('');
      found.push({ name, attributes: attribs, text });
      visit(children);
    }
  };
  visit(handler.dom);
  return found;
}

function pageWith(text: string): string {
  const statement: PackageStatement = {
    ...plainStatement,
    subject: { objectId: text, names: [text, text] },
    controller: { name: text, contact: text },
    generator: { name: text, version: text },
    reasons: { [text]: { basis: text, words: { en: text } } },
    withheldRecords: [{ reason: text, count: 1 }],
    policy: () => ({ ...plainStatement.policy(), name: text }),
  };
  const record: JsonObject = {
    id: text,
    createdDateTime: text,
    appDisplayName: text,
    ipAddress: text,
    location: { city: text, countryOrRegion: text, deep: { [text]: [text, { [text]: text }] } },
    [text]: text,
  };
  const released = RedactedRecord.fromRedaction(
    record,
    [{ path: '/id', operator: 'mask', reason: text }],
    [RedactedRecord.fromRedaction({ note: text }, [], [])],
  );
  const html = new RecordHtml(pageWords('en'));
  const counts = { records: 1, revisions: 1, withheldValues: 1, withheldRecords: 1, truncatedCells: 0 };
  const withheld = [{ path: text, operator: 'mask', reason: text, count: 1 }] as const;
  return (
    pageHead(statement, counts, withheld, 'digest') +
    html.listRow(released, 0) +
    pageMiddle('en') +
    html.sections(released, 0) +
    pageTail('en', [{ path: text, says: text }])
  );
}

const allowed: Readonly<Record<string, RegExp>> = {
  id: /^r\d+(v\d+)?$/,
  href: /^#r\d+$/,
  class: /^(w|facts|verdict)$/,
  scope: /^(row|col)$/,
  dir: /^auto$/,
  lang: /^en$/,
  charset: /^utf-8$/,
  'http-equiv': /^Content-Security-Policy$/,
  name: /^(referrer|viewport)$/,
};

describe('the page', () => {
  const shape = (html: string): string =>
    elements(html)
      .map(({ name }) => name)
      .join(' ');

  it('is the same tree whatever the text is', () => {
    const baseline = shape(pageWith('harmless'));
    expect(htmlPayloads.length).toBeGreaterThan(1000);
    for (const payload of htmlPayloads)
      expect([payload, shape(pageWith(payload)) === baseline]).toEqual([payload, true]);
  });

  it('has no attribute that text could reach, no address and no script', () => {
    for (const payload of htmlPayloads.filter((_, index) => index % 7 === 0)) {
      for (const { name, attributes } of elements(pageWith(payload))) {
        expect(['script', 'link', 'img', 'iframe', 'object', 'form', 'base']).not.toContain(name);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (attribute !== 'content')
            expect([attribute, value, allowed[attribute]?.test(value)]).toEqual([attribute, value, true]);
        }
      }
    }
  });

  it('shows each text as it is, hidden characters written out', () => {
    for (const payload of htmlPayloads) {
      const texts = elements(pageWith(payload))
        .filter(({ name }) => name === 'dd')
        .map(({ text }) => text.replace(/\n$/, ''));
      expect(texts).toContain(visibleText(payload));
    }
  });

  it('forbids everything but its own style', () => {
    const policy = elements(pageWith('x')).find(({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(policy?.attributes.content).toBe(
      "default-src 'none'; style-src 'sha256-digest'; base-uri 'none'; form-action 'none'",
    );
  });
});

describe('a record on the page', () => {
  const html = new RecordHtml(pageWords('en'));
  const section = (record: JsonObject, withheld: Parameters<typeof RedactedRecord.fromRedaction>[1] = []): string[] =>
    html
      .sections(RedactedRecord.fromRedaction(record, withheld, []), 11)
      .split('\n')
      .slice(1, -2);

  it('has a row for every field that has a value, in the order of the record', () => {
    const rows = section({
      b: 1,
      a: 'text',
      empty: '',
      nothing: null,
      none: [],
      object: { x: true, deep: { y: 'é' }, z: 2, list: ['p', { q: 'r' }] },
      'a/b~c': 'odd',
    });
    expect(rows).toEqual([
      '<dt>b<dd>1',
      '<dt>a<dd>text',
      '<dt>object/',
      '<dt>/x<dd>true',
      '<dt>object/deep/',
      '<dt>/y<dd dir="auto">é',
      '<dt>object/',
      '<dt>/z<dd>2',
      '<dt>object/list/0<dd>p',
      '<dt>object/list/1/',
      '<dt>/q<dd>r',
      '<dt>a~1b~0c<dd>odd',
    ]);
  });

  it('marks each withheld value with how and why, removed ones too', () => {
    const rows = section({ a: null, o: { p: 'Policy 1', q: null }, l: [null, 'x'] }, [
      { path: '/a', operator: 'remove', reason: 'OTHER_PERSON' },
      { path: '/o/p', operator: 'alias', reason: 'SECURITY_CONFIGURATION' },
      { path: '/o/q', operator: 'remove', reason: 'CREDENTIAL' },
      { path: '/l/0', operator: 'remove', reason: 'CREDENTIAL' },
    ]);
    expect(rows).toEqual([
      '<dt>a<dd><dd class="w">removed: other person',
      '<dt>o/',
      '<dt>/p<dd>Policy 1<dd class="w">stand-in: security configuration',
      '<dt>/q<dd><dd class="w">removed: credential',
      '<dt>l/0<dd><dd class="w">removed: credential',
      '<dt>l/1<dd>x',
    ]);
  });
});
