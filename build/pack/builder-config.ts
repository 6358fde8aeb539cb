// How electron-builder packs the app: the built files and package.json, all nine fuses, installers for three systems.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { type FuseName, wantedFuses } from '../../electron/shell/fuses.ts';

const fuseNumbers: Readonly<Record<FuseName, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  cookieEncryption: FuseV1Options.EnableCookieEncryption,
  nodeOptions: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  nodeCliInspect: FuseV1Options.EnableNodeCliInspectArguments,
  embeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  wasmTrapHandlers: FuseV1Options.WasmTrapHandlers,
};

/** How the program is called on each system, in the folder that was packed. */
const programs = new Map([
  ['linux', 'signet'],
  ['win32', 'Signet.exe'],
  ['darwin', 'Signet.app'],
]);

/**
 * electron-builder's own setting knows eight of the nine and is not strict, and it brings an older tool:
 * a fuse that a later Electron adds must stop the build.
 */
async function setFuses({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> {
  const states = Object.entries(wantedFuses).map(([name, isOn]) => [fuseNumbers[name as FuseName], isOn]);
  await flipFuses(join(appOutDir, programs.get(electronPlatformName) ?? ''), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // On Apple silicon a program whose bytes changed runs only when it is signed again, if only ad hoc (@electron/fuses, README).
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...(Object.fromEntries(states) as Record<FuseV1Options, boolean>),
  });
}

type Setting = {
  /** Holds exactly what goes into the archive: package.json and out/app. */
  readonly appFolder: string;
  readonly electronVersion: string;
  /** A folder with Electron's program; null has electron-builder fetch it. */
  readonly electronFolder: string | null;
  readonly outFolder: string;
};

export function builderConfig({ appFolder, electronVersion, electronFolder, outFolder }: Setting): Configuration {
  return {
    appId: 'org.signet.desktop',
    productName: 'Signet',
    copyright: 'Apache-2.0',
    electronVersion,
    ...(electronFolder === null ? {} : { electronDist: electronFolder }),
    directories: { app: appFolder, output: outFolder, buildResources: 'build/pack/resources' },
    files: ['package.json', 'out/app/**', '!**/*.map'],
    asar: true,
    afterPack: setFuses,
    electronLanguages: ['en-US', 'nl'],
    // Everything is bundled: no packages to look for, to build or to pack (electron.build, hooks).
    beforeBuild: () => Promise.resolve(false),
    publish: null,
    // No updates by itself and nothing that asks for them (reference/security.md §1.4).
    generateUpdatesFilesForAllChannels: false,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these places in, not JavaScript
    artifactName: 'signet-${version}-${os}-${arch}.${ext}',
    win: {
      target: ['nsis', 'zip'],
      requestedExecutionLevel: 'asInvoker',
    },
    // Per user, no rights of an administrator. No `portable`: it unpacks itself to the temp folder at each start (security.md §1.4).
    nsis: {
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      packElevateHelper: false,
      differentialPackage: false,
    },
    mac: { target: ['dmg', 'zip'], category: 'public.app-category.business', hardenedRuntime: true },
    linux: {
      target: ['AppImage', 'deb', 'tar.gz'],
      category: 'Office',
      executableName: 'signet',
      maintainer: 'Signet <nobody@signet.invalid>',
    },
  };
}
