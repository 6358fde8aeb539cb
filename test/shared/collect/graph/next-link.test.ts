// The guard before every next link: no token may follow a link away from the chosen cloud, and no chain may go in circles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedNextLink } from '../../../../shared/collect/graph/next-link.ts';

const root = 'https://graph.example';
const asked = `/beta/auditLogs/signIns?$filter=userId%20eq%20'x'&$top=1000`;
const check = (link: string, seen: readonly string[] = [], base = root, first = asked) =>
  checkedNextLink({ link, root: base, asked: first, seen: new Set(seen) });
const good = `${root}/beta/auditLogs/signIns?$filter=userId%20eq%20%27x%27&$skiptoken=abc_1`;

const foreign = [
  'https://graph.example.attacker.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example@attacker.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://user:secret@graph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example:8443/beta/auditLogs/signIns?$skiptoken=a',
  'http://graph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example\\@attacker.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://attacker.example\\.graph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://gra\tph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example\n.attacker.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph。example/beta/auditLogs/signIns?$skiptoken=a',
  'https://ɡraph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://%67raph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example./beta/auditLogs/signIns?$skiptoken=a',
  'https:graph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https:///graph.example/beta/auditLogs/signIns?$skiptoken=a',
  '//attacker.example/beta/auditLogs/signIns?$skiptoken=a',
  '/beta/auditLogs/signIns?$skiptoken=a',
  'javascript:alert(1)//graph.example/beta/auditLogs/signIns?$skiptoken=a',
  'file:///beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example/v1.0/auditLogs/signIns?$skiptoken=a',
  'https://graph.example/beta/auditLogs/signIns/../../users?$skiptoken=a',
  'https://graph.example/beta/auditLogs/%2e%2e/auditLogs/signIns?$skiptoken=a',
  'https://graph.example/beta/auditLogs%2FsignIns?$skiptoken=a',
  'https://graph.example/beta/auditLogs/signIns/?$skiptoken=a',
  ' https://graph.example/beta/auditLogs/signIns?$skiptoken=a',
  'https://graph.example/beta/auditLogs/signIns?$skiptoken=a#@attacker.example',
  'https://graph.example/beta/auditLogs/signIns?$skiptoken=a\r\nx-header: 1',
  'https://graph.example/beta/auditLogs/signIns?$skiptoken=a\u0000',
];

describe('A next link', () => {
  it('is followed as it was written when it goes on with the same question', () => {
    expect(check(good)).toEqual({ ok: true, value: good });
    const others = [
      'HTTPS://GRAPH.EXAMPLE/beta/auditLogs/signIns?$skipToken=a',
      'https://graph.example:443/beta/auditlogs/SignIns?%24skiptoken=a',
    ];
    for (const link of others) expect(check(link)).toEqual({ ok: true, value: link });
  });

  it('is followed below a root with a path and port, and for functions with encoded quotes', () => {
    const base = 'http://127.0.0.1:8080/graph';
    const function1 = "/beta/auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow='d1')?$top=1000";
    const link = `${base}/beta/auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow=%27d1%27)?$skiptoken=7`;
    expect(check(link, [], base, function1).ok).toBe(true);
    expect(check(link.replace('/graph/', '/'), [], base, function1)).toEqual({ ok: false, error: 'FOREIGN_LINK' });
  });

  it.each(foreign)('is foreign: %j', (link) => {
    expect(check(link)).toEqual({ ok: false, error: 'FOREIGN_LINK' });
  });

  it.each([
    '',
    ' ',
    `${root}/beta/auditLogs/signIns`,
    `${root}/beta/auditLogs/signIns?$skiptoken`,
    `${root}/beta/auditLogs/signIns?$skiptoken=&$top=1000`,
    `${root}/beta/auditLogs/signIns?$skiptoken=%20`,
    `${root}/beta/auditLogs/signIns?$filter=x`,
    `${root}/beta/auditLogs/signIns?x$skiptoken=1`,
  ])('loses its place without a token: %j', (link) => {
    expect(check(link)).toEqual({ ok: false, error: 'PAGING_LOST' });
  });

  it('loses its place when it comes back', () => {
    expect(check(good, [good])).toEqual({ ok: false, error: 'PAGING_LOST' });
  });

  it('that is followed always goes to the root, as the platform reads it too', () => {
    const pieces = fc.constantFrom(
      ...['https', 'http', ':', '//', '/', '\\', '@', 'graph.example', 'attacker.example', '.', '..', '%2e', '%2f'],
      ...[
        '?',
        '#',
        '&',
        '$skiptoken=a',
        'beta',
        'auditLogs',
        'signIns',
        ':443',
        ':80',
        '\t',
        '\n',
        ' ',
        '。',
        'ｇ',
        '[::1]',
      ],
    );
    const mangled = fc
      .tuple(fc.nat(good.length), fc.nat(3), fc.array(pieces, { maxLength: 4 }))
      .map(([at, cut, put]) => good.slice(0, at) + put.join('') + good.slice(at + cut));
    const made = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    let followed = 0;
    fc.assert(
      fc.property(fc.oneof(mangled, made, fc.webUrl({ withQueryParameters: true, withFragments: true })), (link) => {
        if (!check(link).ok) return;
        followed += 1;
        const seen = new URL(link);
        expect([seen.origin, seen.username, seen.password]).toEqual([root, '', '']);
        expect(decodeURIComponent(seen.pathname).toLowerCase()).toBe('/beta/auditlogs/signins');
      }),
      { numRuns: 5000 },
    );
    expect(followed).toBeGreaterThan(100);
  });
});
