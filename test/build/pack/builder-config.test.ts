// The installers as they are configured; what no test here can do is build them for every system.
import { describe, expect, it } from 'vitest';
import { builderConfig } from '../../../build/pack/builder-config.ts';

const config = builderConfig({
  appFolder: 'stage',
  electronVersion: '45.0.0',
  electronFolder: null,
  outFolder: 'dist',
});

describe('The installers', () => {
  it('are for three systems, each with a form that unpacks nowhere', () => {
    expect(config.win?.target).toEqual(['nsis', 'zip']);
    expect(config.mac?.target).toEqual(['dmg', 'zip']);
    expect(config.linux?.target).toEqual(['AppImage', 'deb', 'tar.gz']);
  });

  it('need no rights of an administrator on Windows, and install for one user', () => {
    expect(config.win?.requestedExecutionLevel).toBe('asInvoker');
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false, packElevateHelper: false });
  });

  it('look for no update and publish nothing', () => {
    expect(config.publish).toBeNull();
    expect(config.nsis).toMatchObject({ differentialPackage: false });
  });

  it('register no scheme and no kind of file with the system', () => {
    expect(config.protocols).toBeUndefined();
    expect(config.fileAssociations).toBeUndefined();
  });

  it('take Electron from a folder only where one is named', () => {
    expect(config).not.toHaveProperty('electronDist');
    const named = builderConfig({
      appFolder: 'stage',
      electronVersion: '45.0.0',
      electronFolder: 'here',
      outFolder: 'dist',
    });
    expect(named.electronDist).toBe('here');
  });
});
