// What every screen knows: the host, the settings, the place, and the status of the case that is open.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { AppSettings } from '../../shared/ipc/contract/app-channels.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { CaseStatusView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import type { Place, Step, Target } from './place.ts';
import { useCall } from './use-call.ts';

export type AppDescription = Output<'app.describe'>;

export type Session = {
  readonly description: AppDescription;
  readonly settings: AppSettings;
  readonly changeSettings: (news: Partial<AppSettings>) => void;
  readonly place: Place;
  readonly go: (place: Place) => void;
  /** To a step of the case that is open. */
  readonly goTo: (step: Step, target?: Target) => void;
  /** Of the open case; null at home, and until it is there. */
  readonly status: CaseStatusView | null;
  readonly refreshStatus: () => void;
};

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this component');
  return session;
}

/** For screens inside a case: the id and the status, which is there. */
export function useOpenCase(): Session & { readonly caseId: string; readonly status: CaseStatusView } {
  const session = useSession();
  if (session.place.kind !== 'case' || session.status === null) throw new Error('no case is open');
  return { ...session, caseId: session.place.caseId, status: session.status };
}

/** Locking loads the page anew, so that nothing of a case stays in its memory; the address then says so. */
function firstPlace(): Place {
  return window.location.search === '?locked' ? { kind: 'locked' } : { kind: 'home' };
}

export function SessionProvider({
  description,
  children,
}: {
  readonly description: AppDescription;
  readonly children: ReactNode;
}) {
  const [place, setPlace] = useState<Place>(firstPlace);
  const [settings, setSettings] = useState(description.settings);
  // A screen reader speaks the page in this language (WCAG 3.1.1).
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  const caseId = place.kind === 'case' ? place.caseId : null;
  const asked = useCall('case.status', caseId === null ? null : { caseId });
  const { reload } = asked;
  const status = caseId !== null && asked.value?.caseId === caseId ? asked.value : null;

  const changeSettings = useCallback((news: Partial<AppSettings>) => {
    setSettings((before) => ({ ...before, ...news }));
    void bridge.calls['app.changeSettings'](news).then((answer) => {
      if (answer.ok) setSettings(answer.value);
    });
  }, []);
  const goTo = useCallback((step: Step, target: Target = {}) => {
    setPlace((before) => (before.kind === 'case' ? { ...before, step, target } : before));
  }, []);

  useEffect(() => {
    const endings = [
      bridge.on('case-changed', (payload) => {
        if (payload.caseId === caseId) reload();
      }),
      bridge.on('locked', () => setPlace({ kind: 'locked' })),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [caseId, reload]);

  const session = useMemo<Session>(
    () => ({ description, settings, changeSettings, place, go: setPlace, goTo, status, refreshStatus: reload }),
    [description, settings, changeSettings, place, goTo, status, reload],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
