// Main's handlers of `app.*`, `files.*` and `operation.cancel`: the host, settings, dialogs, locking.
import type { AppSettings } from '../../../shared/ipc/contract/app-channels.ts';
import type { Calls } from '../../../shared/ipc/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { changeSettings, forgetSettings, readSettings } from '../../flow/settings.ts';
import { constantLinks } from '../../shell/constant-links.ts';
import type { FileHandles } from '../../shell/file-handles.ts';
import type { Platform } from '../../shell/platform.ts';
import { version } from '../../version.ts';

export type AppDesk = {
  readonly platform: Platform;
  readonly files: FileHandles;
  readonly lock: () => Promise<void>;
  readonly cancel: (operationId: string) => void;
};

type AppChannel =
  | 'app.describe'
  | 'app.changeSettings'
  | 'app.copyText'
  | 'app.openLink'
  | 'app.lock'
  | 'files.choose'
  | 'files.chooseTarget'
  | 'files.reveal'
  | 'operation.cancel';

const usualIdleMinutes = 10;
const forgettable = ['controller', 'contact', 'tenant', 'clientId', 'reviewColumns'] as const;

export function createAppHandlers({ platform, files, lock, cancel }: AppDesk): Calls<AppChannel> {
  const { home } = platform;

  function settings(): AppSettings {
    const { language, controller, contact, tenant, clientId, idleMinutes, holidays, reviewColumns } =
      readSettings(home);
    return {
      language: language ?? platform.language,
      controller: controller ?? null,
      contact: contact ?? null,
      tenant: tenant ?? null,
      clientId: clientId ?? null,
      idleMinutes: idleMinutes ?? usualIdleMinutes,
      holidays: holidays ?? [],
      reviewColumns: reviewColumns ?? null,
    };
  }

  return {
    'app.describe': async () =>
      ok({
        version,
        host: platform.host,
        can: {
          fileDialogs: platform.fileDialogs,
          droppedPaths: platform.droppedPaths,
          emptiesClipboard: platform.copyText !== null,
          keyStore: platform.keyStore === null ? ('none' as const) : ('os' as const),
        },
        settings: settings(),
        timeZone: platform.timeZone,
        isDemoOnly: platform.isDemoOnly,
      }),
    'app.changeSettings': async (news) => {
      forgetSettings(
        home,
        forgettable.filter((name) => news[name] === null),
      );
      const { language, idleMinutes, holidays } = news;
      const given = Object.fromEntries(forgettable.map((name) => [name, news[name] ?? undefined]));
      changeSettings(home, { ...given, language, idleMinutes, holidays });
      return ok(settings());
    },
    'app.copyText': async ({ text }) => {
      if (platform.copyText === null) return fail({ code: 'HOST_CANNOT' });
      await platform.copyText(text);
      return ok({});
    },
    'app.openLink': async ({ link }) => {
      await platform.openExternal(constantLinks[link]);
      return ok({});
    },
    'app.lock': async () => {
      await lock();
      return ok({});
    },
    'files.choose': async ({ purpose }) => ok({ files: (await platform.pickFiles(purpose)).map(files.give) }),
    'files.chooseTarget': async ({ purpose, suggestedName }) => {
      const path = await platform.pickTarget(purpose, suggestedName);
      return ok({ file: path === null ? null : files.give(path) });
    },
    'files.reveal': async ({ fileId }) => {
      const path = files.pathOf(fileId);
      if (path === null) return fail({ code: 'FILE_GONE' });
      return platform.reveal(path) ? ok({}) : fail({ code: 'HOST_CANNOT' });
    },
    'operation.cancel': async ({ operationId }) => {
      cancel(operationId);
      return ok({});
    },
  };
}
