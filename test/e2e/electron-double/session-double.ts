// The double of `session`, `protocol` and `webRequest` (docs/api/session.md, protocol.md, web-request.md).
import { EventEmitter } from 'node:events';
import type { OnBeforeRequestListenerDetails, Protocol, Session, session, WebRequest } from 'electron';
import { modelled } from './modelled.ts';
import { needBeforeReady, needReady, refusable, type World } from './world.ts';

type Handlers = {
  permissionRequest?: Parameters<Session['setPermissionRequestHandler']>[0];
  permissionCheck?: Parameters<Session['setPermissionCheckHandler']>[0];
  device?: Parameters<Session['setDevicePermissionHandler']>[0];
  displayMedia?: Parameters<Session['setDisplayMediaRequestHandler']>[0];
  usb?: Parameters<Session['setUSBProtectedClassesHandler']>[0];
  bluetooth?: Parameters<Session['setBluetoothPairingHandler']>[0];
  beforeRequest?: (details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void) => void;
};

/** One session with what the app set on it, for the tests and for the browser side. */
export type DoubleSession = {
  readonly session: Session;
  readonly partition: string;
  /** False: session.md, `cache` of fromPartition. */
  readonly hasCache: boolean;
  readonly events: EventEmitter;
  readonly handlers: Handlers;
  readonly spellChecker: { isEnabled: boolean; languages: readonly string[]; dictionaryUrl: string };
  readonly schemes: Map<string, (request: Request) => Response | Promise<Response>>;
};

export function doubleSessions(world: World, appEvents: EventEmitter) {
  const all = new Map<string, DoubleSession>();

  function of(partition: string, hasCache: boolean): DoubleSession {
    const known = all.get(partition);
    // session.md: asked for again, the same session; its options are not looked at a second time.
    if (known !== undefined) return known;
    const made = makeSession(partition, hasCache);
    all.set(partition, made);
    appEvents.emit('session-created', made.session);
    return made;
  }

  const sessionModule = modelled<typeof session, 'fromPartition' | 'defaultSession'>('session', {
    fromPartition: (partition, options) => {
      needReady(world, 'session.fromPartition');
      return of(partition, options?.cache ?? true).session;
    },
    get defaultSession() {
      needReady(world, 'session.defaultSession');
      return of('', true).session;
    },
  });
  const protocol = modelled<Protocol, 'registerSchemesAsPrivileged'>('protocol', {
    // protocol.md: "can only be used before the ready event of the app module gets emitted and can be called only once."
    registerSchemesAsPrivileged: (schemes) => {
      needBeforeReady(world, 'protocol.registerSchemesAsPrivileged');
      if (world.seen.privileges.length > 0)
        throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
      world.seen.privileges.push(...schemes);
    },
  });
  return {
    sessionModule,
    protocol,
    of: (session: Session) => [...all.values()].find((one) => one.session === session),
    all,
  };
}

function makeSession(partition: string, hasCache: boolean): DoubleSession {
  const events = new EventEmitter();
  const handlers: Handlers = {};
  const schemes: DoubleSession['schemes'] = new Map();
  // spellchecker.md: on by default, dictionaries from a server of Google.
  const spellChecker = {
    isEnabled: true,
    languages: ['en-US'] as readonly string[],
    dictionaryUrl: 'https://redirector.gvt1.com/edgedl/chrome/dict/',
  };

  const protocol = modelled<Protocol, 'handle' | 'isProtocolHandled'>('session.protocol', {
    handle: (scheme, handler) => {
      if (schemes.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
      schemes.set(scheme, handler);
    },
    isProtocolHandled: (scheme) => schemes.has(scheme),
  });
  const webRequest = modelled<WebRequest, 'onBeforeRequest'>('session.webRequest', {
    // web-request.md: "Only the last attached listener will be used."
    onBeforeRequest: (...given: unknown[]) => {
      const [listener] = given;
      if (given.length !== 1 || typeof listener !== 'function')
        throw new Error('electron double: onBeforeRequest with a filter is not modelled');
      handlers.beforeRequest = listener as NonNullable<Handlers['beforeRequest']>;
    },
  });
  type Modelled =
    | 'protocol'
    | 'webRequest'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setUSBProtectedClassesHandler'
    | 'setBluetoothPairingHandler'
    | 'setSpellCheckerEnabled'
    | 'setSpellCheckerLanguages'
    | 'setSpellCheckerDictionaryDownloadURL';
  const session = modelled<Session, Modelled>(
    'session',
    {
      protocol,
      webRequest,
      setPermissionRequestHandler: (handler) => {
        handlers.permissionRequest = handler;
      },
      setPermissionCheckHandler: (handler) => {
        handlers.permissionCheck = handler;
      },
      setDevicePermissionHandler: (handler) => {
        handlers.device = handler;
      },
      setDisplayMediaRequestHandler: (handler) => {
        handlers.displayMedia = handler;
      },
      setUSBProtectedClassesHandler: (handler) => {
        handlers.usb = handler;
      },
      setBluetoothPairingHandler: (handler) => {
        handlers.bluetooth = handler;
      },
      setSpellCheckerEnabled: (isEnabled) => {
        spellChecker.isEnabled = isEnabled;
      },
      setSpellCheckerLanguages: (languages) => {
        spellChecker.languages = languages;
      },
      setSpellCheckerDictionaryDownloadURL: (url) => {
        spellChecker.dictionaryUrl = url;
      },
    },
    events,
  );
  return { session, partition, hasCache, events, handlers, spellChecker, schemes };
}

/** What the network layer does with one request of a page: the filter first, then the scheme's handler; null where it is stopped. */
export async function fetchThrough(
  { handlers, schemes }: DoubleSession,
  url: string,
  method: string,
): Promise<Response | null> {
  const filter = handlers.beforeRequest;
  if (filter !== undefined) {
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) =>
      // The filter is given what this app reads of the details (web-request.md).
      filter({ url, method, id: 1, resourceType: 'other', referrer: '', timestamp: 0, uploadData: [] }, resolve),
    );
    if (cancel === true) return null;
  }
  const handler = schemes.get(url.slice(0, url.indexOf(':')));
  return handler === undefined ? null : handler(new Request(url, { method }));
}

/** session.md, `will-download`: true where no listener refused it. */
export function mayDownload({ events }: DoubleSession): boolean {
  const event = refusable({});
  events.emit('will-download', event, {}, {});
  return !event.defaultPrevented;
}
