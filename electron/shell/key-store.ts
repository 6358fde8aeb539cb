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
  if (backend === 'basic_text' || backend === 'unknown') return 'none';
  return isSealedPlainly(await safeStorage.encryptStringAsync('probe').catch(() => null)) ? 'none' : backend;
}

/**
 * Linux: a store that was chosen but gave no key (locked, its prompt refused) is silently replaced by the password from
 * Chromium's source; what is sealed then begins with `v10` (Chromium, os_crypt_linux.cc).
 */
function isSealedPlainly(sealed: Uint8Array | null): boolean {
  return sealed === null || Buffer.from(sealed.subarray(0, 3)).toString('latin1') === 'v10';
}

export const systemKeyStore: KeyStore = {
  seal: async (secret) => {
    const sealed = new Uint8Array(await safeStorage.encryptStringAsync(secret));
    // The store may go away while the app runs.
    if (process.platform === 'linux' && isSealedPlainly(sealed)) throw new Error('the key store gave no key');
    return sealed;
  },
  unseal: async (sealed) => {
    try {
      return (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result;
    } catch {
      return null; // Another user, another computer, or a store that was reset: the passphrase opens the case.
    }
  },
};
