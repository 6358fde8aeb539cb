// A refusal that somebody else can lift ends here: one thing from the administrator, a message to copy, and the way round by files.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { CopyButton } from '../frame/copy-button.tsx';
import { ErrorNote } from '../frame/error-note.tsx';
import { errorInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** Codes that an administrator can do something about: role, permission, consent, licence. */
const administrators: ReadonlySet<string> = new Set([
  'COLLECT_NOT_PREMIUM',
  'COLLECT_PERMISSION_MISSING',
  'COLLECT_ROLE_MISSING',
  'COLLECT_NO_DIRECTORY_ACCESS',
  'COLLECT_FORBIDDEN',
  'COLLECT_CONSENT_NEEDED',
  'COLLECT_CLIENT_REFUSED',
]);

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', columnGap: '8px', flexWrap: 'wrap', rowGap: '8px' },
});

export function AdministratorHelp({
  error,
  onImportInstead,
}: {
  readonly error: IpcError;
  readonly onImportInstead: () => void;
}) {
  const styles = useStyles();
  const { collect } = useText();
  const { says, todo } = errorInWords(error, useLanguage());
  if (!administrators.has(error.code)) return <ErrorNote error={error} />;
  return (
    <section className={styles.box} data-administrator="">
      <h2 className={styles.heading}>{collect.admin.heading}</h2>
      <ErrorNote error={error} />
      <div className={styles.acts}>
        <CopyButton text={collect.admin.message(says, todo)} label={collect.admin.copy} />
        <Button size="small" icon={<ArrowImportRegular />} onClick={onImportInstead}>
          {collect.admin.importInstead}
        </Button>
      </div>
    </section>
  );
}
