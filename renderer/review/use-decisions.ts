// Deciding about records: one, those chosen, or a whole view; taking the latest decision back; what was said about it last.
import { useCallback, useState } from 'react';
import type { Input } from '../../shared/ipc/contract.ts';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { DecisionState } from '../../shared/model/journal.ts';
import { bridge } from '../bridge.ts';
import { useOpenCase } from '../state/session.tsx';

export type DecisionTarget = Input<'decisions.decide'>['target'];

export type Decisions = {
  readonly decide: (
    target: DecisionTarget,
    state: DecisionState,
    reason?: string | null,
    note?: string | null,
  ) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  /** `turn` grows with each: the same said again is news all the same. */
  readonly said: { readonly kind: 'decided' | 'undone'; readonly records: number; readonly turn: number } | null;
  readonly error: IpcError | null;
};

/** @param onChanged the standings that are on screen are old now. */
export function useDecisions(onChanged: () => void): Decisions {
  const { caseId, refreshStatus } = useOpenCase();
  const [said, setSaid] = useState<Decisions['said']>(null);
  const [error, setError] = useState<IpcError | null>(null);
  const say = useCallback(
    (kind: 'decided' | 'undone', records: number) =>
      setSaid((before) => ({ kind, records, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const changed = useCallback(() => {
    refreshStatus();
    onChanged();
  }, [refreshStatus, onChanged]);

  const decide = useCallback<Decisions['decide']>(
    async (target, state, reason = null, note = null) => {
      const answer = await bridge.calls['decisions.decide']({ caseId, target, state, reason, note });
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return false;
      say('decided', answer.value.decided);
      changed();
      return true;
    },
    [caseId, changed, say],
  );
  const undo = useCallback(async () => {
    const answer = await bridge.calls['decisions.undo']({ caseId });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    say('undone', answer.value.restored);
    changed();
  }, [caseId, changed, say]);
  return { decide, undo, said, error };
}
