// The one time zone of a case, named in the header and changed there.
import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useOpenCase } from '../state/session.tsx';
import { useText } from '../text/use-text.ts';

export function TimeZoneMenu() {
  const { frame } = useText();
  const { caseId, status, refreshStatus } = useOpenCase();
  const [zone, setZone] = useState(status.timeZone);
  const [isOpen, setOpen] = useState(false);
  const isKnown = Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';
  const save = () => {
    void bridge.calls['cases.changeTimeZone']({ caseId, timeZone: zone }).then((answer) => {
      if (answer.ok) refreshStatus();
      setOpen(false);
    });
  };
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small">
          {frame.zone(status.timeZone)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isKnown) save();
          }}
        >
          <Field label={frame.zoneChange}>
            <Input list="time-zones" value={zone} onChange={(_, { value }) => setZone(value)} />
          </Field>
          <datalist id="time-zones">
            {['UTC', ...Intl.supportedValuesOf('timeZone')].map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>{' '}
          <Button type="submit" appearance="primary" disabledFocusable={!isKnown}>
            {frame.save}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
