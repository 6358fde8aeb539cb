// Live collection: how to authenticate, which period and kinds, the run with its progress, and what became of it.
import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type SignInClass, signInClasses } from '../../shared/model/collection.ts';
import { isCalendarDay } from '../../shared/review/due-date.ts';
import { bridge } from '../bridge.ts';
import { CheckboxGroup } from '../frame/checkbox-group.tsx';
import { ProgressNote } from '../frame/progress-note.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useOnline } from '../state/use-online.ts';
import { useOperation } from '../state/use-operation.ts';
import { useText } from '../text/use-text.ts';
import { AdministratorHelp } from './administrator-help.tsx';
import { CollectOutcome } from './collect-outcome.tsx';
import { OfficerQuestions } from './officer-questions.tsx';
import type { PersonDraft } from './use-person-draft.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '12px' },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px' },
});

const clouds = ['global', 'usgov', 'dod', 'china'] as const;
type CloudChoice = (typeof clouds)[number] | 'demo';

export function TenantForm({
  person,
  onImportInstead,
}: {
  readonly person: PersonDraft;
  readonly onImportInstead: () => void;
}) {
  const styles = useStyles();
  const { collect } = useText();
  const { caseId, status, description, settings, refreshStatus } = useOpenCase();
  const isDemo = status.isInvented || description.isDemoOnly;
  const isOnline = useOnline();
  const operation = useOperation('collect.start');
  const [cloud, setCloud] = useState<CloudChoice>(isDemo ? 'demo' : 'global');
  const [way, setWay] = useState<'browser' | 'device-code'>(isDemo ? 'device-code' : 'browser');
  const [tenant, setTenant] = useState(settings.tenant ?? '');
  const [clientId, setClientId] = useState(settings.clientId ?? '');
  const [period, setPeriod] = useState<'whole' | 'some'>('whole');
  const [days, setDays] = useState({ from: '', to: '' });
  const [classes, setClasses] = useState<readonly SignInClass[]>(signInClasses);
  const areDays = period === 'whole' || (isCalendarDay(days.from) && isCalendarDay(days.to) && days.from <= days.to);
  const isRunning = operation.state.kind === 'running';
  const isReady = person.asked !== null && areDays && classes.length > 0 && !isRunning;

  // What to do next is then to review; the coverage panel has that button.
  const isCollected = status.counts.records > 0 && status.coverage.verdict !== 'INCOMPLETE';

  const start = async () => {
    if (person.asked === null || !isReady) return;
    await operation.start({
      caseId,
      access: {
        cloud,
        way,
        tenant: tenant.trim() === '' ? null : tenant.trim(),
        clientId: clientId.trim() === '' ? null : clientId.trim(),
      },
      subject: person.asked.subject,
      alsoKnownAs: [...person.asked.alsoKnownAs],
      from: period === 'whole' ? null : `${days.from}T00:00:00Z`,
      to: period === 'whole' ? null : new Date(Date.parse(`${days.to}T00:00:00Z`) + 86_400_000).toISOString(),
      classes: [...classes],
    });
    refreshStatus();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {/* While it runs these cannot be changed, and how far it is would stand beneath the window. */}
      {!isRunning && (
        <>
          {!isDemo && !isOnline && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{collect.offline}</MessageBarBody>
            </MessageBar>
          )}
          {!isDemo && (
            <>
              <Field label={collect.cloud}>
                <Select
                  value={cloud}
                  onChange={(_, { value }) => setCloud(clouds.find((one) => one === value) ?? 'global')}
                >
                  {clouds.map((name) => (
                    <option key={name} value={name}>
                      {collect.clouds[name]}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={collect.way}>
                <RadioGroup
                  layout="horizontal"
                  value={way}
                  onChange={(_, { value }) => setWay(value === 'browser' ? 'browser' : 'device-code')}
                >
                  <Radio value="browser" label={collect.ways.browser} />
                  <Radio value="device-code" label={collect.ways['device-code']} />
                </RadioGroup>
              </Field>
              <Field label={collect.tenant}>
                <Input value={tenant} onChange={(_, { value }) => setTenant(value)} />
              </Field>
              <Field label={collect.clientId} hint={collect.clientIdHint}>
                <Input value={clientId} onChange={(_, { value }) => setClientId(value)} />
              </Field>
              <span>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => void bridge.calls['app.openLink']({ link: 'register-application' })}
                >
                  {collect.registerLink}
                </Button>
              </span>
            </>
          )}
          <Field label={collect.period}>
            <RadioGroup value={period} onChange={(_, { value }) => setPeriod(value === 'some' ? 'some' : 'whole')}>
              <Radio value="whole" label={collect.wholePeriod} />
              <Radio value="some" label={collect.somePeriod} />
            </RadioGroup>
          </Field>
          {period === 'some' && (
            <div className={styles.days}>
              <Field label={collect.from}>
                <Input type="date" value={days.from} onChange={(_, { value }) => setDays({ ...days, from: value })} />
              </Field>
              <Field label={collect.to}>
                <Input type="date" value={days.to} onChange={(_, { value }) => setDays({ ...days, to: value })} />
              </Field>
            </div>
          )}
          <Field label={collect.classes}>
            <CheckboxGroup label={collect.classes}>
              {signInClasses.map((one) => (
                <Checkbox
                  key={one}
                  label={collect[one]}
                  checked={classes.includes(one)}
                  onChange={(_, { checked }) =>
                    setClasses(
                      signInClasses.filter((other) => (other === one ? checked === true : classes.includes(other))),
                    )
                  }
                />
              ))}
            </CheckboxGroup>
          </Field>
          <span>
            <Button type="submit" appearance={isCollected ? 'secondary' : 'primary'} disabledFocusable={!isReady}>
              {status.collection !== null ? collect.goOn : isDemo ? collect.connectInvented : collect.connect}
            </Button>
          </span>
        </>
      )}
      {operation.state.kind === 'running' && (
        <>
          <OfficerQuestions caseId={caseId} operationId={operation.state.operationId} />
          <ProgressNote step={operation.state.step} onCancel={operation.cancel} />
        </>
      )}
      {operation.state.kind === 'failed' && (
        <AdministratorHelp error={operation.state.error} onImportInstead={onImportInstead} />
      )}
      {operation.state.kind === 'done' && (
        <CollectOutcome
          outcome={operation.state.value}
          onName={(objectId) => person.change({ subject: objectId })}
          onImportInstead={onImportInstead}
        />
      )}
    </form>
  );
}
