// A place for files: they can be dropped on it, and it shows when it would take them. What it is for stands inside.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: '12px',
    padding: '16px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
});

export function DropBox({
  label,
  className,
  onFiles,
  children,
}: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** A function is told whether something is held over the box. */
  readonly children: ReactNode | ((isOver: boolean) => ReactNode);
}) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  return (
    <section
      aria-label={label}
      className={mergeClasses(styles.box, isOver && styles.over, className)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {typeof children === 'function' ? children(isOver) : children}
    </section>
  );
}
