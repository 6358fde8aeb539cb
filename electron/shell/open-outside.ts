// Hands an address to the browser of the system. Callers give constants, or an authorize address of the chosen cloud; what
// could still start a program or carry a name is refused here as well (Electron, security.md item 15).
import { shell } from 'electron';

/** @throws for anything but https (or a login page on this very computer) without a user in it: a bug of the caller */
export async function openOutside(address: string): Promise<void> {
  const { protocol, hostname, username, password, href } = new URL(address);
  const isOwnComputer = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
  if ((protocol !== 'https:' && !isOwnComputer) || username !== '' || password !== '') {
    throw new Error('refused to open an address that is no https page');
  }
  await shell.openExternal(href);
}
