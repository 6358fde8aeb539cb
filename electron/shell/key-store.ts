// The system's key store, where it keeps a key that is worth the name (Electron, safe-storage.md; design §4).
import { safeStorage } from 'electron';
import type { KeyStore } from './platform.ts';

/** What keeps the key: a name of the system's store, or why there is none. */
export type KeyStoreBackend = 'keychain' | 'dpapi' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6' | 'none';

/** After `ready`. `basic_text` is a password from Chromium's source, so it counts as none. */
export async function findKeyStore(): Promise<KeyStoreBackend> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
  if (process.platform === 'darwin') return 'keychain';
  if (process.platform === 'win32') return 'dpapi';
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? 'none' : backend;
}

export const systemKeyStore: KeyStore = {
  seal: async (secret) => new Uint8Array(await safeStorage.encryptStringAsync(secret)),
  unseal: async (sealed) => {
    try {
      return (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result;
    } catch {
      return null; // Another user, another computer, or a store that was reset: the passphrase opens the case.
    }
  },
};
