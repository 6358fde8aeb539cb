// Puts the preview together: the app's handlers on a platform of Node alone, behind a server for one browser.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswer } from '../../electron/ipc/answer.ts';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { readPageFiles } from '../../electron/shell/page-files.ts';
import { type Channel, caseChannels, mainChannels } from '../../shared/ipc/channels.ts';
import { keepFile } from './bodies.ts';
import { createEventStream } from './event-stream.ts';
import { buildHostScript } from './host-script.ts';
import { listenForPreview } from './listen.ts';
import { previewPolicy, withHostScript } from './preview-page.ts';
import { createPreviewPlatform } from './preview-platform.ts';

type Setting = {
  /** What the build made: out/app. */
  readonly appFolder: string;
  /** Settings, signer and cases. */
  readonly home: string;
  /** Where packages and policies are written to. */
  readonly outFolder: string;
  readonly isDemoOnly: boolean;
  /** Takes one line about a bug: where and what kind, never its text. */
  readonly say: (line: string) => void;
};

export type Preview = {
  /** Opens the preview in the first browser that comes with it, once. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

const channels = new Set<string>([...mainChannels, ...caseChannels]);

export async function startPreview({ appFolder, home, outFolder, isDemoOnly, say }: Setting): Promise<Preview> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const events = createEventStream();
  const platform = createPreviewPlatform({ home, isDemoOnly, emit: events.send, appFolder, outFolder });
  const desk = createHandlers(platform);
  const answer = createAnswer({
    calls: desk.calls,
    nameIncident: randomUUID,
    report: (incident) => say(JSON.stringify({ event: 'IPC_INTERNAL', ...incident })),
    checkOutputs: true,
  });
  // Private to this user (mkdtemp), and gone with the preview.
  const received = mkdtempSync(join(tmpdir(), 'signet-preview-files-'));
  const { address, server } = await listenForPreview({
    files: withHostScript(readPageFiles(appFolder), await buildHostScript()),
    contentSecurityPolicy: previewPolicy,
    call: (channel, input) => (channels.has(channel) ? answer(channel as Channel, true, input) : Promise.resolve(null)),
    takeFile: async (name, body) => desk.takeDropped(await keepFile(name, body, received)),
    events,
  });
  return {
    address,
    async close() {
      events.close();
      server.close();
      await desk.close().catch(() => undefined);
      platform.endHosts();
      server.closeAllConnections();
      rmSync(received, { recursive: true, force: true });
    },
  };
}
