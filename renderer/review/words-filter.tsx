// The filter as text, for those who know OData; the place of a mistake is pointed at.
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { parseFilter } from '../../shared/review/parse-filter.ts';
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
}: {
  readonly query: ReviewQuery;
  readonly onQuery: (query: ReviewQuery) => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const inForce = filterOfQuery(query) ?? '';
  const [typed, setTyped] = useState(inForce);
  const [error, setError] = useState<AppError | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    setTyped(inForce);
    setError(null);
  }, [inForce]);
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
        // What is in force stays in force until the words are understood.
        const read = typed.trim() === '' ? null : parseFilter(typed);
        setError(read === null || read.ok ? null : read.error);
        if (read === null || read.ok) onQuery(withWords(query, typed));
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
