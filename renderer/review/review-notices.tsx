// What the officer has to know about the rows below: errors, new records, rows that could not be read, what quarantine is.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { useText } from '../text/use-text.ts';

export function ReviewNotices({
  errors,
  newRecords,
  onRefresh,
  isQuarantine,
  onRetry,
}: {
  readonly errors: readonly (IpcError | null)[];
  readonly newRecords: number;
  readonly onRefresh: () => void;
  readonly isQuarantine: boolean;
  /** Null where every row asked for came. */
  readonly onRetry: (() => void) | null;
}) {
  const { review, table, frame } = useText();
  return (
    <>
      {errors.map((error) => error !== null && <ErrorNote key={error.code} error={error} />)}
      {newRecords > 0 && (
        <MessageBar intent="info" role="status">
          <MessageBarBody>{review.newRecords(newRecords)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onRefresh}>
              {review.refresh}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isQuarantine && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{review.quarantineNote}</MessageBarBody>
        </MessageBar>
      )}
      {onRetry !== null && (
        <MessageBar intent="warning" role="alert">
          <MessageBarBody>{table.rowsMissing}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              {frame.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
