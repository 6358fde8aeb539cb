// Where the officer's tokens rest between two uses: the system's key store in the app, memory only where there is none.
import type { ICachePlugin } from '@azure/msal-node';

export type TokenVault = {
  readonly load: () => string | null;
  readonly save: (text: string) => void;
  /** Nothing of what was saved can be had again. */
  readonly wipe: () => void;
};

/** Forgets with the process: the command line has no key store, and nothing goes to disk. */
export function createMemoryVault(): TokenVault {
  let held: string | null = null;
  return {
    load: () => held,
    save: (text) => {
      held = text;
    },
    wipe: () => {
      held = null;
    },
  };
}

/** MSAL's cache, read from the vault before each use and put back when it has changed. */
export function cachePluginOver(vault: TokenVault): ICachePlugin {
  return {
    beforeCacheAccess: async ({ tokenCache }) => {
      tokenCache.deserialize(vault.load() ?? '{}');
    },
    afterCacheAccess: async ({ tokenCache, cacheHasChanged }) => {
      if (cacheHasChanged) vault.save(tokenCache.serialize());
    },
  };
}
