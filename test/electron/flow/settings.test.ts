// Settings: what was typed once is remembered, the rest stays, and a broken file is no obstacle.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSettings, readSettings } from '../../../electron/flow/settings.ts';
import { signOut } from '../../../electron/flow/sign-out.ts';

const newHome = () => join(mkdtempSync(join(tmpdir(), 'signet-settings-')), 'home');

describe('Settings', () => {
  it('remember what is given and keep the rest', () => {
    const home = newHome();
    changeSettings(home, { controller: 'Contoso' });
    changeSettings(home, { tenant: 'contoso.example', clientId: undefined });
    expect(readSettings(home)).toEqual({ controller: 'Contoso', tenant: 'contoso.example' });
  });

  it('write nothing where nothing is new, so that a token file leaves no trace', () => {
    const home = newHome();
    changeSettings(home, { tenant: undefined, clientId: undefined });
    expect(() => readdirSync(home)).toThrow('ENOENT');
  });

  it.each(['', 'no JSON', '[]', '{"tenant":7}'])('that read %j count as not set', (text) => {
    const home = newHome();
    changeSettings(home, { tenant: 'contoso.example' });
    writeFileSync(join(home, 'settings.json'), text);
    expect(readSettings(home)).toEqual({});
  });

  it('forget tenant and application on sign-out, and keep the controller', () => {
    const home = newHome();
    changeSettings(home, { controller: 'Contoso', tenant: 'contoso.example', clientId: 'id' });
    expect(signOut(home)).toEqual({ forgot: ['tenant', 'clientId'] });
    expect(readSettings(home)).toEqual({ controller: 'Contoso' });
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).not.toContain('contoso.example');
    expect(signOut(home)).toEqual({ forgot: [] });
  });
});
