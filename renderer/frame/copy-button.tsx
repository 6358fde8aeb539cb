// Copies by the officer's own click, through the host, which empties the clipboard after a minute (reference/security.md §1.4).
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useText } from '../text/use-text.ts';

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { frame } = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    void bridge.calls['app.copyText']({ text }).then((answer) => setCopied(answer.ok));
  };
  return (
    <Button size="small" icon={<CopyRegular />} onClick={copy}>
      {isCopied ? frame.copied : (label ?? frame.copy)}
    </Button>
  );
}
