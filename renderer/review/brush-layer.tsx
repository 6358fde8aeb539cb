// The one brush of both charts: a span of days, drawn with the pointer or with keys, that becomes a filter when it is let go.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { dayInWords } from '../frame/day-in-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import type { ChartColumn, ColumnSpan } from './chart-shape.ts';

const useStyles = makeStyles({
  layer: {
    position: 'absolute',
    inset: 0,
    cursor: 'crosshair',
    touchAction: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  span: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
  },
});

export function BrushLayer({
  columns,
  span,
  onSpan,
}: {
  readonly columns: readonly ChartColumn[];
  readonly span: ColumnSpan | null;
  readonly onSpan: (span: ColumnSpan | null) => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const language = useLanguage();
  const layer = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<ColumnSpan | null>(null);
  const isDrawing = useRef(false);
  const shown = draft ?? span;
  const last = columns.length - 1;
  if (last < 0) return null;
  const clamp = (place: number) => Math.max(0, Math.min(last, place));

  const columnAt = (event: PointerEvent) => {
    const box = layer.current?.getBoundingClientRect();
    return box === undefined ? 0 : clamp(Math.floor(((event.clientX - box.left) / box.width) * columns.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -columns.length, End: columns.length }[event.key];
    if (step !== undefined) {
      const from = shown ?? { first: last, last };
      const end = clamp(from.last + (shown === null ? 0 : step));
      setDraft({ first: event.shiftKey ? from.first : end, last: end });
    } else if (event.key === 'Enter' && draft !== null) {
      setDraft(null);
      onSpan(draft);
    } else if (event.key === 'Escape' && shown !== null) {
      setDraft(null);
      if (span !== null) onSpan(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const [low, high] =
    shown === null ? [0, last] : [Math.min(shown.first, shown.last), Math.max(shown.first, shown.last)];
  const number = columns.slice(low, high + 1).reduce((sum, one) => sum + one.hours.reduce((a, b) => a + b, 0), 0);
  const says = review.brushValue(
    dayInWords(columns[low]?.firstDay ?? '', language),
    dayInWords(columns[high]?.lastDay ?? '', language),
    number,
  );
  return (
    <div
      ref={layer}
      role="slider"
      tabIndex={0}
      aria-label={review.brushLabel}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={shown?.last ?? last}
      aria-valuetext={says}
      title={says}
      className={styles.layer}
      onKeyDown={onKeyDown}
      onBlur={() => setDraft(null)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isDrawing.current = true;
        const at = columnAt(event);
        setDraft({ first: at, last: at });
      }}
      onPointerMove={(event) => {
        if (isDrawing.current && draft !== null) setDraft({ ...draft, last: columnAt(event) });
      }}
      onPointerUp={() => {
        if (!isDrawing.current || draft === null) return;
        isDrawing.current = false;
        setDraft(null);
        // A click on the span that is chosen already takes it away.
        const isSame =
          span !== null && draft.first === draft.last && draft.first >= span.first && draft.first <= span.last;
        onSpan(isSame ? null : draft);
      }}
      onPointerCancel={() => {
        isDrawing.current = false;
        setDraft(null);
      }}
    >
      {shown !== null && (
        <div
          className={styles.span}
          style={{ left: `${(low / columns.length) * 100}%`, width: `${((high - low + 1) / columns.length) * 100}%` }}
        />
      )}
    </div>
  );
}
