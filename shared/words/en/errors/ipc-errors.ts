// Words for what only the border between window and engine answers with: the keys are the codes that shared/ipc/shapes.ts knows.
import type { ErrorWords } from './words-of-an-error.ts';

export const ipcErrors = {
  IPC_BAD_SENDER: {
    says: 'The request did not come from the window of Signet and was refused.',
    todo: 'Close Signet and start it again. If it happens again, please report it.',
  },
  IPC_BAD_INPUT: {
    says: 'The request was not understood and nothing was done.',
    todo: 'Check what you typed. If it looks right, please report it.',
  },
  IPC_INTERNAL: {
    says: 'Something unexpected happened (incident {incident}). Nothing that was saved is lost.',
    todo: 'Try again. If it happens again, please report it with the incident number; it holds no personal data.',
  },
  CASE_HOST_STOPPED: {
    says: 'The process that held this case has ended unexpectedly. Everything that was confirmed is safe in the case.',
    todo: 'Open the case again; what was under way goes on where it stopped.',
  },
  CASE_NOT_OPEN: {
    says: 'This case is not open.',
    todo: 'Open it from the list of cases.',
  },
  CASE_LOCKED: {
    says: 'This case is locked.',
    todo: 'Open it again with its passphrase.',
  },
  CASE_PASSPHRASE_NEEDED: {
    says: 'This computer keeps no key for this, so the passphrase is needed.',
    todo: 'Type the passphrase that was shown when it was made.',
  },
  CASE_REFERENCE_DIFFERS: {
    says: 'What you typed is not what the list calls this case. Nothing was destroyed.',
    todo: 'Type the reference, or the name of the folder where the list shows no reference, exactly as it stands there.',
  },
  CASE_BUSY: {
    says: 'Something else is under way in this case.',
    todo: 'Wait until it is done, or cancel it first.',
  },
  VIEW_GONE: {
    says: 'This list was closed meanwhile.',
    todo: 'Open it again; nothing was changed.',
  },
  VERIFY_HOST_ENDED: {
    says: 'The process that checked this package has ended before it had an answer. A package that needs more memory than an honest one ends like this.',
    todo: 'Do not rely on this package. Check it again; if that ends alike, ask the sender for a new one.',
  },
  VERIFY_HOST_STUCK: {
    says: 'The check of this package got stuck and was ended: for a minute nothing moved.',
    todo: 'Do not rely on this package. Close other programs and check it again; if that ends alike, ask the sender for a new one.',
  },
  FILE_GONE: {
    says: 'The file is no longer known here, or it is no file.',
    todo: 'Choose it again.',
  },
  HOST_CANNOT: {
    says: 'This is not possible where Signet runs now.',
    todo: 'Use the Signet app on a computer, or the command line.',
  },
  CANCELLED: {
    says: 'Cancelled. Everything that was confirmed before stays.',
    todo: 'Start it again to go on.',
  },
} as const satisfies Record<string, ErrorWords>;
