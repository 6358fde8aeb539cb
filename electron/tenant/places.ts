// Where sign-ins come from: towns, networks, and the trip that the person makes during the month.

export type Place = {
  readonly location: {
    readonly city: string;
    readonly state: string;
    readonly countryOrRegion: string;
    readonly geoCoordinates: { readonly altitude: null; readonly latitude: number; readonly longitude: number };
  };
  /** Start of an address from a range reserved for documentation; a last part is added. */
  readonly network: string;
  readonly lastParts: number;
  readonly autonomousSystemNumber: number;
  /** Named networks of the organisation that match here. */
  readonly networkLocationDetails: readonly {
    readonly networkType: string;
    readonly networkNames: readonly string[];
  }[];
};

/** Names that show how the organisation's network is built. */
export const secretNetworkNames = ['HQ-Ghent-Core-VLAN12', 'DC-West Admin Jump Hosts', 'Trusted egress Zscaler EU-3'];

function place(
  [city, state, countryOrRegion]: readonly [string, string, string],
  [latitude, longitude]: readonly [number, number],
  network: string,
  lastParts: number,
  autonomousSystemNumber: number,
  networkLocationDetails: Place['networkLocationDetails'] = [],
): Place {
  const geoCoordinates = { altitude: null, latitude, longitude };
  return {
    location: { city, state, countryOrRegion, geoCoordinates },
    network,
    lastParts,
    autonomousSystemNumber,
    networkLocationDetails,
  };
}

export const office = place(['Ghent', 'Oost-Vlaanderen', 'BE'], [51.05, 3.7167], '198.51.100.', 12, 64496, [
  { networkType: 'trustedNamedLocation', networkNames: secretNetworkNames.slice(0, 2) },
  { networkType: 'namedNetwork', networkNames: ['Belgium offices'] },
]);
const home = place(['Deinze', 'Oost-Vlaanderen', 'BE'], [50.987, 3.5311], '203.0.113.', 3, 64500);
const homeSix = place(['Deinze', 'Oost-Vlaanderen', 'BE'], [50.987, 3.5311], '2001:db8:5a1c:9e00::', 4000, 64500);
const brussels = place(
  ['Brussels', 'Brussels Hoofdstedelijk Gewest', 'BE'],
  [50.8467, 4.3525],
  '198.51.100.1',
  50,
  64496,
  [{ networkType: 'namedNetwork', networkNames: [secretNetworkNames[2] ?? ''] }],
);
const lyon = place(['Lyon', 'Rhone', 'FR'], [45.7485, 4.8467], '203.0.113.1', 60, 64501);
const amsterdam = place(['Amsterdam', 'Noord-Holland', 'NL'], [52.374, 4.8897], '192.0.2.', 30, 64502);
const lisbon = place(['Lisbon', 'Lisboa', 'PT'], [38.7167, -9.1333], '192.0.2.1', 40, 64503);
const train = place(['Lille', 'Nord', 'FR'], [50.6333, 3.0667], '2001:db8:77:1::', 9000, 64504);

/** Networks that attackers use; abroad, and never the person's. */
export const attackerPlaces: readonly Place[] = [
  place(['Chisinau', 'Chisinau', 'MD'], [47.0056, 28.8575], '192.0.2.2', 40, 64510),
  place(['Lagos', 'Lagos', 'NG'], [6.4531, 3.3958], '203.0.113.2', 50, 64511),
  place(['Singapore', 'Central Singapore', 'SG'], [1.2897, 103.8501], '2001:db8:bad::', 9000, 64512),
  place(['Buffalo', 'New York', 'US'], [42.8864, -78.8784], '198.51.100.2', 50, 64513),
];

/** Where the person is: day 0 is the last day of the month, hours are UTC. */
export function placesOn(daysBack: number, hour: number): readonly Place[] {
  if (daysBack >= 8 && daysBack < 11) return [lyon, lyon, lisbon, train];
  if (daysBack >= 15 && daysBack < 17) return [amsterdam];
  if (daysBack >= 21 && daysBack < 26) return [lisbon];
  if (daysBack % 7 === 3) return hour < 7 || hour > 16 ? [train, home] : [brussels, brussels, train];
  return hour >= 7 && hour < 17 ? [office, office, office, home] : [home, homeSix];
}
