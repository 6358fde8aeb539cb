// The recovery passphrase of a case in the app: shown, kept, lost, replaced. Real handlers, real hosts.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, makeAppDesk, value } from '../../support/app-desk.ts';

const timeZone = 'Europe/Amsterdam';
const facts = { reference: 'REQ-2026-17', article: '15' as const, receivedOn: '2026-11-02', identityNote: null };

describe('A recovery passphrase', () => {
  it('loses nothing to a lock while it is shown: the key store opens the case, and another one is made', async () => {
    const own = makeAppDesk();
    const card = async () => value(await own.calls['cases.list']({})).cases[0];
    try {
      const { caseId, recoveryPassphrase: unseen } = value(await own.calls['cases.create']({ ...facts, timeZone }));
      await own.calls['app.lock']({});
      expect(await card()).toMatchObject({ state: 'closed', isRecoveryPending: true });
      expect(value(await own.calls['cases.open']({ caseId, passphrase: null })).isRecoveryPending).toBe(true);
      const { recoveryPassphrase } = value(await own.calls['cases.makeRecovery']({ caseId }));
      expect(codeOf(await own.calls['cases.keepRecovery']({ caseId, passphrase: 'not this' }))).toBe(
        'CASE_WRONG_PASSPHRASE',
      );
      expect((await card())?.isRecoveryPending).toBe(true);
      expect(codeOf(await own.calls['cases.keepRecovery']({ caseId, passphrase: recoveryPassphrase }))).toBe('ok');
      expect((await card())?.isRecoveryPending).toBe(false);
      await own.calls['cases.close']({ caseId });
      expect(codeOf(await own.calls['cases.makeRecovery']({ caseId }))).toBe('CASE_NOT_OPEN');
      expect(codeOf(await own.calls['cases.open']({ caseId, passphrase: unseen }))).toBe('CASE_WRONG_PASSPHRASE');
      expect(codeOf(await own.calls['cases.open']({ caseId, passphrase: recoveryPassphrase }))).toBe('ok');
    } finally {
      await own.leave();
    }
  });

  it('counts as kept once somebody types it, and stops working only for another one that is kept', async () => {
    const own = makeAppDesk({ keyStore: null });
    const pending = async () => value(await own.calls['cases.list']({})).cases[0]?.isRecoveryPending;
    try {
      const { caseId, recoveryPassphrase: first } = value(await own.calls['cases.create']({ ...facts, timeZone }));
      const opening = async (passphrase: string) => codeOf(await own.calls['cases.open']({ caseId, passphrase }));
      await own.calls['app.lock']({});
      expect(await pending()).toBe(true);
      expect(await opening(first)).toBe('ok');
      expect(await pending()).toBe(false);
      const { recoveryPassphrase: lost } = value(await own.calls['cases.makeRecovery']({ caseId }));
      await own.calls['app.lock']({});
      expect(await pending()).toBe(false);
      expect(await opening(first)).toBe('ok');
      const { recoveryPassphrase: next } = value(await own.calls['cases.makeRecovery']({ caseId }));
      value(await own.calls['cases.keepRecovery']({ caseId, passphrase: next }));
      await own.calls['cases.close']({ caseId });
      expect([await opening(first), await opening(lost), await opening(next)]).toEqual([
        'CASE_WRONG_PASSPHRASE',
        'CASE_WRONG_PASSPHRASE',
        'ok',
      ]);
    } finally {
      await own.leave();
    }
  });

  it('need not be kept for an invented case that the key store opens', async () => {
    const own = makeAppDesk();
    try {
      value(await own.calls['cases.createDemo']({ timeZone }));
      expect(value(await own.calls['cases.list']({})).cases[0]?.isRecoveryPending).toBe(false);
    } finally {
      await own.leave();
    }
  });

  it('is not needed to destroy a case: one that cannot be opened goes by the name of its folder, which the list shows', async () => {
    const [maker, own] = [makeAppDesk({ keyStore: null }), makeAppDesk()];
    try {
      const { caseId: made } = value(await maker.calls['cases.create']({ ...facts, timeZone }));
      await maker.calls['cases.close']({ caseId: made });
      const [chosen] = await own.choose('case-folder', join(maker.home, 'cases', made));
      const { caseId } = value(await own.calls['cases.addFolder']({ fileId: chosen?.fileId ?? '' }));
      const [card] = value(await own.calls['cases.list']({})).cases;
      expect(card).toMatchObject({ caseId, state: 'locked', reference: null, folderName: made });
      const purging = (reference: string) => own.calls['cases.purge']({ caseId, reference });
      expect(codeOf(await purging(facts.reference))).toBe('CASE_REFERENCE_DIFFERS');
      expect(value(await purging(made))).toMatchObject({ slotsDestroyed: 1, folderDeleted: true });
      expect(value(await own.calls['cases.list']({})).cases).toEqual([]);
    } finally {
      await own.leave();
      await maker.leave();
    }
  });
});
