// What kind of program and system a user agent names, without versions, builds or anything its sender chose (RFC 9110 §10.1.5).

/** First match wins: most browsers also claim to be the ones before them. */
const families: readonly (readonly [mark: string, family: string])[] = [
  ['Edg/', 'Edge'],
  ['EdgA/', 'Edge'],
  ['EdgiOS/', 'Edge'],
  ['Edge/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Vivaldi/', 'Vivaldi'],
  ['Teams/', 'Microsoft Teams'],
  ['Microsoft Outlook', 'Microsoft Outlook'],
  ['Outlook-iOS', 'Microsoft Outlook'],
  ['Outlook-Android', 'Microsoft Outlook'],
  ['Microsoft Office', 'Microsoft Office'],
  ['ms-office', 'Microsoft Office'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Trident/', 'Internet Explorer'],
  ['MSIE ', 'Internet Explorer'],
  ['Safari/', 'Safari'],
  ['PowerShell', 'PowerShell'],
  ['python-requests', 'Python program'],
  ['curl/', 'curl'],
  ['okhttp', 'Android program'],
  ['Dalvik', 'Android program'],
];

const systems: readonly (readonly [mark: string, system: string])[] = [
  ['Windows', 'Windows'],
  ['iPhone', 'iOS'],
  ['iPad', 'iOS'],
  ['iOS', 'iOS'],
  ['Mac OS X', 'macOS'],
  ['Macintosh', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Android', 'Android'],
  ['Linux', 'Linux'],
];

/** "Chrome on Windows"; null where neither program nor system is among those known. */
export function clientFamily(userAgent: string): string | null {
  const family = families.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1];
  if (family === undefined) return system === undefined ? null : `Other program on ${system}`;
  return system === undefined ? family : `${family} on ${system}`;
}
