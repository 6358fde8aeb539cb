// The person of the request, and earlier names.
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useText } from '../text/use-text.ts';
import type { PersonDraft } from './use-person-draft.ts';

const useStyles = makeStyles({ fields: { display: 'grid', rowGap: '12px' } });

export function PersonFields({ person }: { readonly person: PersonDraft }) {
  const styles = useStyles();
  const { collect } = useText();
  return (
    <div className={styles.fields}>
      <Field label={collect.person} hint={collect.personHint} required>
        <Input value={person.subject} maxLength={300} onChange={(_, { value }) => person.change({ subject: value })} />
      </Field>
      <Field label={collect.alsoKnownAs} hint={collect.alsoKnownAsHint}>
        <Input value={person.alsoKnownAs} onChange={(_, { value }) => person.change({ alsoKnownAs: value })} />
      </Field>
    </div>
  );
}
