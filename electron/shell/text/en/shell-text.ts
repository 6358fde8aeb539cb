// What the app says outside its page, in English: the menu of the system, its dialogs, and why it does not start.

export const shellText = {
  menu: {
    file: '&File',
    home: 'All cases',
    lock: 'Lock',
    quit: 'Quit Signet',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    find: 'Find',
    go: '&Go',
    nextStep: 'Next step',
    previousStep: 'Previous step',
    refresh: 'Show new records',
    view: '&View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    hideFromCapture: 'Ask the system to hide this window from screen captures',
    window: '&Window',
    minimize: 'Minimise',
    help: '&Help',
    about: 'About Signet',
    hide: 'Hide Signet',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  choose: {
    records: 'Choose sign-in records',
    package: 'Choose a package',
    policy: 'Choose a policy',
    signer: 'Choose a signing certificate',
    'case-folder': 'Choose the folder of a case',
    cloud: 'Choose a cloud file',
  },
  save: { package: 'Save the package as', policy: 'Save the policy as' },
  kinds: {
    records: 'Sign-in records',
    package: 'Packages',
    policy: 'Policies',
    signer: 'Certificates with key',
    cloud: 'Cloud files',
    all: 'All files',
  },
  quit: {
    message: (running: number) =>
      running === 1 ? 'One task is still running.' : `${running} tasks are still running.`,
    detail: 'If you quit now, nothing that was received is lost. Signet goes on from there next time.',
    quit: 'Quit',
    stay: 'Keep running',
  },
  refused: {
    title: 'Signet does not start',
    switches: (names: string) =>
      `Signet was started with ${names}. That would open what it protects. Start it without, from its own icon.`,
    checks: (names: string) =>
      `Signet checked itself and found that this does not hold: ${names}. Install it again from a source you trust.`,
  },
};

export type ShellText = typeof shellText;
