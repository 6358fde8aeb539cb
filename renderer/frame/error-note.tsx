// An error as every screen shows it: what happened, what to do, and the code for whoever is asked for help.
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { errorInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';

export function ErrorNote({ error, actions }: { readonly error: IpcError; readonly actions?: ReactNode }) {
  const { frame } = useText();
  const { says, todo } = errorInWords(error, useLanguage());
  const note = useRef<HTMLDivElement>(null);
  // Beneath a long form it would stand where nobody looks.
  useEffect(() => {
    void note.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={note}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{says}</MessageBarTitle>
          {todo} <small>{frame.code(error.code)}</small>
        </MessageBarBody>
        {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}
