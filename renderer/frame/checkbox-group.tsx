// Several boxes under the label of one Field. Fluent gives a field's one id to every control in it, so that each label would tick
// the first box (seen with 9.74); the boxes here are out of its reach and named by their own labels.
import { FieldContextProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function CheckboxGroup({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box
    <div role="group" aria-label={label} className={className}>
      <FieldContextProvider value={undefined}>{children}</FieldContextProvider>
    </div>
  );
}
