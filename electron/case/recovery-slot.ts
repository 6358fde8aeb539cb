// Another passphrase for a case that is open: it is added beside the earlier one, which goes only when the officer says that the
// new one is kept. Whatever breaks off in between, a lock or a crash, every passphrase that anybody was shown goes on opening.
import { type KeyFile, openedBy, type PassphraseSlot, passphraseSlotsOf } from './key-slots.ts';

/** With one more passphrase slot. */
export function withPassphraseSlot(keys: KeyFile, slot: PassphraseSlot): KeyFile {
  return { ...keys, slots: [...keys.slots, slot] };
}

/** With the slot that is like the given one as the only one for a passphrase, and confirmed; null where there is none any more. */
export function withOnlySlot(keys: KeyFile, { kdf: { salt } }: PassphraseSlot): KeyFile | null {
  const kept = passphraseSlotsOf(keys).find((slot) => slot.kdf.salt === salt);
  if (kept === undefined) return null;
  const { unconfirmed: _, ...confirmed } = kept;
  return { ...keys, slots: [confirmed, ...keys.slots.filter(({ kind }) => kind !== 'passphrase')] };
}

/** The first slot that one of these passphrases opens. */
export async function slotOpenedBy(keys: KeyFile, passphrases: readonly string[]): Promise<PassphraseSlot | null> {
  for (const passphrase of passphrases) {
    const opened = await openedBy(keys, passphrase);
    opened?.key.fill(0);
    if (opened !== null) return opened.slot;
  }
  return null;
}

/** True where nobody has said of any passphrase of the case that it is kept. */
export function isUnconfirmed(keys: KeyFile): boolean {
  const slots = passphraseSlotsOf(keys);
  return slots.length > 0 && slots.every(({ unconfirmed }) => unconfirmed === true);
}
