// The filter as text, for those who know OData; the place of a mistake is pointed at.
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { errorInWords } from '../text/engine-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { filterOfQuery, type ReviewQuery, withWords } from './review-query.ts';

const useStyles = makeStyles({
  form: { display: 'flex', columnGap: '8px', alignItems: 'end' },
  field: { flex: 1 },
});

export function WordsFilter({
  query,
  onQuery,
  error,
}: {
  readonly query: ReviewQuery;
  readonly onQuery: (query: ReviewQuery) => void;
  readonly error: IpcError | null;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const inForce = filterOfQuery(query) ?? '';
  const [typed, setTyped] = useState(inForce);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setTyped(inForce), [inForce]);
  const position = typeof error?.facts?.position === 'number' ? error.facts.position : null;
  useEffect(() => {
    if (position !== null) box.current?.setSelectionRange(position - 1, position);
  }, [position]);
  const says = error === null ? null : errorInWords(error, language);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onQuery(withWords(query, typed));
      }}
    >
      <Field
        className={styles.field}
        label={review.expertLabel}
        {...(says === null ? {} : { validationState: 'error', validationMessage: `${says.says} ${says.todo}` })}
      >
        <Textarea
          textarea={{ ref: box }}
          spellCheck={false}
          rows={2}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit">{review.expertApply}</Button>
    </form>
  );
}
