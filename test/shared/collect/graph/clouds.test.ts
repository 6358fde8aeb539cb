// The clouds: Microsoft's published hosts, and files that are read strictly, because a token goes where they say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloudByName, clouds, readCloud, scopesOf } from '../../../../shared/collect/graph/clouds.ts';

const good = { name: 'training', authority: 'https://localhost:8443/', graph: 'https://localhost:8443/graph/' };
const read = (value: unknown) => readCloud(typeof value === 'string' ? value : JSON.stringify(value), 'cloud.json');
const fieldOf = (value: unknown) => {
  const outcome = read(value);
  return outcome.ok ? null : (outcome.error.facts?.field ?? outcome.error.code);
};

describe('The four clouds', () => {
  it.each([
    ['global', 'https://login.microsoftonline.com', 'https://graph.microsoft.com'],
    ['usgov', 'https://login.microsoftonline.us', 'https://graph.microsoft.us'],
    ['dod', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us'],
    ['china', 'https://login.chinacloudapi.cn', 'https://microsoftgraph.chinacloudapi.cn'],
  ])('%s has its own login and Graph, and asks within the published limit', (name, authority, graphRoot) => {
    expect(cloudByName(name)).toMatchObject({ authority, graphRoot, throttle: { requests: 5, seconds: 10 }, ca: null });
  });

  it('are asked for permissions of their own Graph', () => {
    expect(scopesOf(clouds.dod, ['AuditLog.Read.All'])).toEqual(['https://dod-graph.microsoft.us/AuditLog.Read.All']);
  });

  it('are four; anything else is a file', () => {
    for (const name of ['Global', 'toString', '__proto__', '', './global']) expect(cloudByName(name)).toBeNull();
  });
});

describe('A cloud file', () => {
  it('says where login and Graph are', () => {
    expect(read({ ...good, ca: 'ca.pem', throttle: { requests: 7, seconds: 1.5 } })).toEqual({
      ok: true,
      value: {
        name: 'training',
        authority: 'https://localhost:8443',
        tenant: null,
        graphRoot: 'https://localhost:8443/graph',
        loginHost: 'localhost:8443',
        loginHosts: ['localhost:8443'],
        throttle: { requests: 7, seconds: 1.5 },
        ca: 'ca.pem',
      },
    });
  });

  it('may name the tenant in its authority', () => {
    const outcome = read({ ...good, authority: 'https://login.example/contoso.example/' });
    expect(outcome.ok && [outcome.value.authority, outcome.value.tenant]).toEqual([
      'https://login.example',
      'contoso.example',
    ]);
  });

  it('may use plain HTTP on this computer only', () => {
    for (const host of ['localhost:1', '127.0.0.1:1', '127.9.9.9', '[::1]:1'])
      expect(fieldOf({ ...good, authority: `http://${host}`, graph: `http://${host}` })).toBeNull();
    for (const host of ['login.example', '127.0.0.1.example', 'localhost.example', '10.0.0.1', '[::2]'])
      expect(fieldOf({ ...good, graph: `http://${host}` })).toBe('graph');
  });

  it.each([
    ['authority', { ...good, authority: 'https://user:pass@localhost/' }],
    ['authority', { ...good, authority: 'https://localhost/a/b' }],
    ['authority', { name: 'x', graph: good.graph }],
    ['graph', { ...good, graph: 'https://localhost/?a=b' }],
    ['graph', { ...good, graph: 'https://localhost/#' }],
    ['graph', { ...good, graph: 'file:///etc/passwd' }],
    ['graph', { ...good, graph: 7 }],
    ['name', { ...good, name: '' }],
    ['clientSecret', { ...good, clientSecret: 'x' }],
    ['throttle.requests', { ...good, throttle: { requests: 0, seconds: 10 } }],
    ['throttle.seconds', { ...good, throttle: { requests: 5 } }],
    ['throttle.burst', { ...good, throttle: { requests: 5, seconds: 10, burst: 1 } }],
    ['graph', `{"graph":"https://login.example",${JSON.stringify(good).slice(1)}`],
    ['the whole file', []],
    ['the whole file', `{${' '.repeat(20_000)}}`],
    ['COLLECT_CLOUD_FILE_NOT_JSON', '{'],
  ])('is refused for its %s', (field, value) => {
    expect(fieldOf(value)).toBe(field);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(read(text).ok).toBe(false);
      }),
    );
  });
});
