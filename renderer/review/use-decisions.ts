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
  readonly said: { readonly kind: 'decided' | 'undone'; readonly records: number } | null;
  readonly error: IpcError | null;
};

/** @param onChanged the standings that are on screen are old now. */
export function useDecisions(onChanged: () => void): Decisions {
  const { caseId, refreshStatus } = useOpenCase();
  const [said, setSaid] = useState<Decisions['said']>(null);
  const [error, setError] = useState<IpcError | null>(null);
  const changed = useCallback(() => {
    refreshStatus();
    onChanged();
  }, [refreshStatus, onChanged]);

  const decide = useCallback<Decisions['decide']>(
    async (target, state, reason = null, note = null) => {
      const answer = await bridge.calls['decisions.decide']({ caseId, target, state, reason, note });
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return false;
      setSaid({ kind: 'decided', records: answer.value.decided });
      changed();
      return true;
    },
    [caseId, changed],
  );
  const undo = useCallback(async () => {
    const answer = await bridge.calls['decisions.undo']({ caseId });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setSaid({ kind: 'undone', records: answer.value.restored });
    changed();
  }, [caseId, changed]);
  return { decide, undo, said, error };
}
