// Checks one package at the host and keeps what it said until another is chosen or the screen is left.
import { useCallback, useEffect, useRef } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { VerifiedPackageView } from '../../shared/ipc/verify-views.ts';
import { bridge } from '../bridge.ts';
import { type Operation, useOperation } from '../state/use-operation.ts';

export type CheckedPackage = {
  readonly operation: Operation<'verify.open'>;
  readonly check: (fileId: string, expectSigner: string | null) => Promise<IpcError | null>;
  readonly view: VerifiedPackageView | null;
};

export function useCheckedPackage(): CheckedPackage {
  const operation = useOperation('verify.open');
  const opened = useRef<string | null>(null);
  const { start } = operation;
  const close = useCallback(() => {
    if (opened.current !== null) void bridge.calls['verify.close']({ packageId: opened.current });
    opened.current = null;
  }, []);
  useEffect(() => close, [close]);
  const check = useCallback(
    async (fileId: string, expectSigner: string | null) => {
      close();
      const answer = await start({ fileId, expectSigner });
      if (!answer.ok) return answer.error;
      opened.current = answer.value.packageId;
      return null;
    },
    [start, close],
  );
  return { operation, check, view: operation.state.kind === 'done' ? operation.state.value : null };
}
