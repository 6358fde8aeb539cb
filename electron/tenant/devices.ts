// The person's devices and the programs on them.

export type Device = {
  readonly userAgent: string;
  readonly clientAppUsed: string;
  readonly deviceDetail: {
    readonly deviceId: string;
    readonly displayName: string;
    readonly operatingSystem: string;
    readonly browser: string;
    readonly browserId: string | null;
    readonly isCompliant: boolean;
    readonly isManaged: boolean;
    readonly trustType: string;
  };
};

const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';

/** `deviceIds`: one per managed device, so that they stay the same all month. */
export function devicesOf(deviceIds: readonly string[]): readonly Device[] {
  const laptop = {
    deviceId: deviceIds[0] ?? '',
    displayName: 'CTS-LT-04417',
    operatingSystem: 'Windows11',
    isCompliant: true,
    isManaged: true,
    trustType: 'Azure AD joined',
    browserId: null,
  };
  const phone = {
    deviceId: deviceIds[1] ?? '',
    displayName: 'iPhone 15',
    operatingSystem: 'Ios 18.7',
    browser: 'Mobile Safari 18.6',
    isCompliant: true,
    isManaged: true,
    trustType: 'Azure AD registered',
    browserId: null,
  };
  const desktop = {
    deviceId: '',
    displayName: '',
    operatingSystem: 'Linux',
    browser: 'Firefox 144.0',
    isCompliant: false,
    isManaged: false,
    trustType: '',
    browserId: deviceIds[2] ?? null,
  };
  return [
    { userAgent: edge, clientAppUsed: 'Browser', deviceDetail: { ...laptop, browser: 'Edge 141.0.0' } },
    {
      userAgent: 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19231; Pro)',
      clientAppUsed: 'Mobile Apps and Desktop clients',
      deviceDetail: { ...laptop, browser: 'Rich Client 5.0.5.1' },
    },
    { userAgent: safari, clientAppUsed: 'Mobile Apps and Desktop clients', deviceDetail: phone },
    { userAgent: firefox, clientAppUsed: 'Browser', deviceDetail: desktop },
    { userAgent: 'Mail/3776.700 CFNetwork/1568', clientAppUsed: 'Exchange ActiveSync', deviceDetail: phone },
  ];
}

/** What attackers come with. */
export const attackerDevices: readonly Device[] = [
  ['python-requests/2.32.3', 'Browser', '', ''],
  ['BAV2ROPC', 'Other clients; IMAP', '', 'Other'],
  [edge, 'Browser', 'Windows10', 'Edge 141.0.0'],
  ['curl/8.10.1', 'Authenticated SMTP', '', ''],
].map(([userAgent = '', clientAppUsed = '', operatingSystem = '', browser = '']) => ({
  userAgent,
  clientAppUsed,
  deviceDetail: {
    deviceId: '',
    displayName: '',
    operatingSystem,
    browser,
    browserId: null,
    isCompliant: false,
    isManaged: false,
    trustType: '',
  },
}));
