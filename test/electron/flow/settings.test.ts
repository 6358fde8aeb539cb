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

  it('hold where one field does not fit: it alone counts as not set', () => {
    const home = newHome();
    changeSettings(home, { controller: 'Contoso' });
    const written = { controller: 'Contoso', tenant: 7, idleMinutes: 500, holidays: ['2026-12-25'], later: { a: 1 } };
    writeFileSync(join(home, 'settings.json'), JSON.stringify(written));
    expect(readSettings(home)).toEqual({ controller: 'Contoso', holidays: ['2026-12-25'] });
    expect(changeSettings(home, { language: 'nl' })).toEqual({
      controller: 'Contoso',
      language: 'nl',
      holidays: ['2026-12-25'],
    });
    // What does not fit is left for whoever wrote it, until something else is put in its place.
    const read = () => JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));
    expect(read()).toEqual({ ...written, language: 'nl' });
    expect(changeSettings(home, { idleMinutes: 20 }).idleMinutes).toBe(20);
    expect(read()).toEqual({ ...written, language: 'nl', idleMinutes: 20 });
  });

  it('forget what does not fit as well', () => {
    const home = newHome();
    changeSettings(home, { clientId: 'id' });
    writeFileSync(join(home, 'settings.json'), '{"tenant":["contoso.example"],"clientId":"id","controller":"Contoso"}');
    expect(signOut(home)).toEqual({ forgot: ['clientId'] });
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).not.toContain('contoso.example');
    expect(readSettings(home)).toEqual({ controller: 'Contoso' });
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
