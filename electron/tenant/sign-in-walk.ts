// Walks back through the person's month, one sign-in flow after the other: renewals by apps, before them the sign-in by
// the person, before that what interrupted it. One walk per reading; it holds one flow at a time.
import { type App, appCount, appsOf } from './apps.ts';
import { attackerDevices, type Device, devicesOf } from './devices.ts';
import type { Moment } from './month-times.ts';
import { attacks, failedRenewals, interrupts, type Outcome, renewals, successes, unknownAccount } from './outcomes.ts';
import type { Cast, Person } from './people.ts';
import { attackerPlaces, type Place, placesOn } from './places.ts';
import type { Random } from './random.ts';
import type { SignInEvent } from './sign-in-event.ts';

type Flow = {
  readonly device: Device;
  readonly place: Place;
  readonly ipAddress: string;
  readonly apps: readonly App[];
  readonly correlationId: string;
  readonly sessionId: string;
  /** Newest first. */
  readonly left: { readonly interactive: boolean; readonly outcome: Outcome }[];
};

/** Days at the beginning of the month on which the person still had the former name. */
const formerNameFrom = 22;

export type Walk = {
  readonly ordinary: (moment: Moment) => SignInEvent;
  readonly byColleague: (moment: Moment) => SignInEvent;
  /** Somebody tries the subject's name; `objectId` may be all zeros. */
  readonly byAttacker: (moment: Moment, person: Person, typed: string, known: boolean) => SignInEvent;
};

export function startWalk(cast: Cast, random: Random): Walk {
  const apps = appsOf(Array.from({ length: appCount }, () => random.guid()));
  const devices = devicesOf([random.guid(), random.guid(), random.guid()]);
  const colleagueDevices = devicesOf([random.guid(), random.guid(), random.guid()]);
  let flow: Flow | null = null;

  function newFlow(moment: Moment): Flow {
    const place = random.pick(placesOn(moment.daysBack, moment.hour));
    const left: { interactive: boolean; outcome: Outcome }[] = [];
    const renewalCount = 3 + random.below(9);
    for (let at = 0; at < renewalCount; at += 1) {
      left.push({ interactive: false, outcome: random.pick(random.chance(1, 25) ? failedRenewals : renewals) });
    }
    left.push({ interactive: true, outcome: random.pick(successes) });
    const stops = random.pick([0, 0, 1, 1, 2]);
    for (let at = 0; at < stops; at += 1) left.push({ interactive: true, outcome: random.pick(interrupts) });
    return {
      device: random.pick(devices),
      place,
      ipAddress: addressIn(place, random),
      apps: [random.pick(apps), random.pick(apps), random.pick(apps)],
      correlationId: random.guid(),
      sessionId: random.guid(),
      left,
    };
  }

  function subjectOn(moment: Moment): Person {
    const former = moment.daysBack >= formerNameFrom;
    return former ? { ...cast.subject, userPrincipalName: cast.formerUserPrincipalName } : cast.subject;
  }

  return {
    ordinary: (moment) => {
      if (flow === null || flow.left.length === 0) flow = newFlow(moment);
      const { interactive, outcome } = flow.left.shift() ?? { interactive: true, outcome: unknownAccount };
      const person = subjectOn(moment);
      const alias = interactive && random.chance(1, 9);
      return {
        id: random.guid(),
        createdDateTime: moment.text,
        instant: moment.instant,
        person,
        typed: interactive ? (alias ? cast.alias : person.userPrincipalName) : '',
        typedKind: interactive ? (alias ? 'proxyAddress' : 'userPrincipalName') : null,
        interactive,
        app: interactive ? (flow.apps[0] as App) : random.pick(flow.apps),
        device: flow.device,
        place: flow.place,
        ipAddress: flow.ipAddress,
        outcome,
        correlationId: interactive ? flow.correlationId : random.guid(),
        sessionId: flow.sessionId,
      };
    },
    byColleague: (moment) => {
      const person = random.pick(cast.colleagues);
      const place = random.pick(placesOn(0, 12));
      return {
        id: random.guid(),
        createdDateTime: moment.text,
        instant: moment.instant,
        person,
        typed: person.userPrincipalName,
        typedKind: 'userPrincipalName',
        interactive: true,
        app: random.pick(apps),
        device: random.pick(colleagueDevices),
        place,
        ipAddress: addressIn(place, random),
        outcome: random.pick(successes),
        correlationId: random.guid(),
        sessionId: random.guid(),
      };
    },
    byAttacker: (moment, person, typed, known) => {
      const place = random.pick(attackerPlaces);
      return {
        id: random.guid(),
        createdDateTime: moment.text,
        instant: moment.instant,
        person,
        typed,
        typedKind: 'userPrincipalName',
        interactive: true,
        app: apps[2] as App,
        device: random.pick(attackerDevices),
        place,
        ipAddress: addressIn(place, random),
        outcome: known ? random.pick(attacks) : unknownAccount,
        correlationId: random.guid(),
        sessionId: '',
      };
    },
  };
}

function addressIn(place: Place, random: Random): string {
  const last = random.below(place.lastParts);
  if (place.network.includes(':')) return place.network + (1 + last).toString(16);
  return place.network + (place.network.endsWith('.') ? 1 + last : last);
}
