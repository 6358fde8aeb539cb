// The interface as a whole: theme, session, and the screen for the place where the officer is. It only wires.
import { FluentProvider } from '@fluentui/react-components';
import { CollectPage } from './collect/collect-page.tsx';
import { Frame } from './frame/frame.tsx';
import { HostStopped } from './frame/host-stopped.tsx';
import { useFocusKeeper } from './frame/use-focus-keeper.ts';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { WindowFailed } from './frame/window-failed.tsx';
import { HomePage } from './home/home-page.tsx';
import { LockedPage } from './home/locked-page.tsx';
import { PackagePage } from './package/package-page.tsx';
import { RedactPage } from './redact/redact-page.tsx';
import { ReviewPage } from './review/review-page.tsx';
import type { Step } from './state/place.ts';
import { type AppDescription, SessionProvider, useSession } from './state/session.tsx';
import { useIdleLock } from './state/use-idle-lock.ts';
import { useMedia } from './state/use-media.ts';
import { useText } from './text/use-text.ts';
import { darkTheme, lightTheme } from './theme.ts';
import { CheckPackagePage } from './verify/check-package-page.tsx';
import { VerifyPage } from './verify/verify-page.tsx';

const pages = {
  collect: CollectPage,
  review: ReviewPage,
  redact: RedactPage,
  package: PackagePage,
  verify: VerifyPage,
} as const satisfies Record<Step, () => unknown>;

export function App({ description }: { readonly description: AppDescription }) {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ height: '100%' }}>
      <SessionProvider description={description}>
        <WithNet />
      </SessionProvider>
    </FluentProvider>
  );
}

function WithNet() {
  const { frame } = useText();
  return (
    <WindowFailed says={frame.windowFailed} again={frame.reload}>
      <Screen />
    </WindowFailed>
  );
}

function Screen() {
  const { place, status } = useSession();
  useIdleLock();
  useShortcuts();
  useFocusKeeper();
  if (place.kind === 'home') return <HomePage />;
  if (place.kind === 'locked') return <LockedPage />;
  if (place.kind === 'check-package') return <CheckPackagePage />;
  const Page = pages[place.step];
  return (
    <Frame>
      <HostStopped />
      {status !== null && <Page key={`${place.caseId} ${place.step}`} />}
    </Frame>
  );
}
