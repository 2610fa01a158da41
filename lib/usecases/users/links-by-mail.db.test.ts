import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveDisabled } from '../../../db/commands/session/save-user';
import { lockAccount } from '../../../db/queries/session/load-account';
import { seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import type { OutgoingEmail } from '../../machine/mail';
import { sendWaitingEmails } from '../emails/send-emails';
import { createUser } from '../session/create-user';
import { signIn } from '../session/sign-in';
import { valueOf } from '../testing/context-of';
import { askForReset } from './ask-for-reset';
import { choosePassword, mailPasswordLink, makePasswordLink, viewPasswordLink } from './choose-password';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const PASSWORD = 'correct horse battery';
const BY_MAIL = { byMail: true, elsewhere: false };
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);
let people = 0;

describe.each(TEST_DIALECTS)('links by email, on %s', (dialect) => {
  let at: TestStore;
  beforeEach(async () => {
    at = await openTestStore(dialect);
    await seedSmallTeam(at.store);
  });
  afterEach(() => at.destroy());

  const context = (now = NOON) => ({ store: at.store, actor: SYSTEM_ACTOR, now });
  const somebody = async (password: string | null = PASSWORD, invited = false) => {
    people += 1;
    const email = `mailed${people}-${dialect}@example.org`;
    const scope = { level: 'nation', code: '' } as const;
    const input = { email, role: 'leader', scope, name: 'Body', staffCode: '', password, invited };
    return { id: valueOf(await createUser(context(), input)), email };
  };
  const ask = (email: string, now = NOON, ways = BY_MAIL) =>
    askForReset({ store: at.store, now }, { email }, ways);
  const outbox = () => at.store.db.select().from(at.store.t.outbox);
  const post = async (now = NOON) => {
    const sent: OutgoingEmail[] = [];
    const send = (email: OutgoingEmail) => {
      sent.push(email);
      return Promise.resolve('sent' as const);
    };
    await sendWaitingEmails(at.store, { send }, () => now);
    return sent.map(({ toAddress, body }) => ({
      toAddress,
      token: /choose-password\/(hr_[\w-]+)/.exec(body)?.[1] ?? '',
    }));
  };
  const choose = (token: string, password: string, now = NOON) =>
    choosePassword({ store: at.store, now }, { token, password });
  const enter = async (email: string, password: string) =>
    (await signIn({ store: at.store, now: NOON }, { email, password })).ok;

  it('somebody who forgot their password chooses another, once, within an hour', async () => {
    const { email } = await somebody();
    expect((await ask(` ${email.toUpperCase()} `)).ok).toBe(true);
    const [sent] = await post();
    expect(sent?.toAddress).toBe(email);
    const token = sent?.token ?? '';
    expect((await viewPasswordLink({ store: at.store, now: later(60) }, token)).ok).toBe(false);
    expect(await enter(email, PASSWORD)).toBe(true);
    expect((await choose(token, 'another horse battery', later(59))).ok).toBe(true);
    expect((await choose(token, 'a third horse battery')).ok).toBe(false);
    expect(await enter(email, PASSWORD)).toBe(false);
    expect(await enter(email, 'another horse battery')).toBe(true);
  });

  it('what is kept opens nothing: neither outbox nor link holds the token that was sent', async () => {
    const { email } = await somebody();
    await ask(email);
    const [sent] = await post();
    const kept = [await outbox(), await at.store.db.select().from(at.store.t.accountLinks)];
    expect(sent?.token).toMatch(/^hr_/);
    expect(JSON.stringify(kept)).not.toContain(sent?.token);
  });

  it('the answer is the same for an address that nobody has, and nobody is written to', async () => {
    const { email } = await somebody();
    const answers = [await ask(email), await ask('nobody@example.org')];
    expect(answers[0]).toEqual(answers[1]);
    expect((await outbox()).map(({ toAddress }) => toAddress)).toEqual([email]);
    expect(await ask('  ')).toMatchObject({ error: { code: 'does_not_fit' } });
  });

  it('one link counts at a time, the last one, made by hand or asked for', async () => {
    const { email } = await somebody();
    const byHand = valueOf(await makePasswordLink(context(), { email }));
    await ask(email);
    const [first] = await post();
    await ask(email);
    const [second] = await post();
    expect([
      (await viewPasswordLink({ store: at.store, now: NOON }, byHand)).ok,
      (await viewPasswordLink({ store: at.store, now: NOON }, first?.token ?? '')).ok,
      (await viewPasswordLink({ store: at.store, now: NOON }, second?.token ?? '')).ok,
    ]).toEqual([false, false, true]);
  });

  it('nobody is flooded: three at once, then one in ten minutes, with the same answer', async () => {
    const { email } = await somebody();
    for (let time = 0; time < 6; time += 1) expect((await ask(email)).ok).toBe(true);
    expect(await outbox()).toHaveLength(3);
    await ask(email, later(11));
    expect(await outbox()).toHaveLength(4);
  });

  it('nobody is written to who is disabled, or signs in with the organisation’s account alone', async () => {
    const { email } = await somebody();
    const elsewhere = await somebody(null);
    await at.store.tx(async (tx) => {
      const account = await lockAccount(tx, at.store.t, email);
      if (account) await saveDisabled(tx, at.store.t, account, true);
    });
    await ask(email);
    await ask(elsewhere.email, NOON, { byMail: true, elsewhere: true });
    expect(await outbox()).toEqual([]);
    await ask(elsewhere.email);
    expect(await outbox()).toHaveLength(1);
  });

  it('somebody new is invited with their account, and by an administrator again, within three days', async () => {
    const { email } = await somebody(null, true);
    const [first] = await post();
    valueOf(await mailPasswordLink(context(), { email }, true));
    const [again] = await post();
    expect((await choose(first?.token ?? '', PASSWORD)).ok).toBe(false);
    expect((await choose(again?.token ?? '', PASSWORD, later(71 * 60))).ok).toBe(true);
    expect(await enter(email, PASSWORD)).toBe(true);
  });

  it('without a mail server nothing is written, and administrators are told to hand the link over', async () => {
    const { email } = await somebody();
    expect((await ask(email, NOON, { byMail: false, elsewhere: false })).ok).toBe(false);
    expect(await mailPasswordLink(context(), { email }, false)).toMatchObject({
      error: { code: 'not_allowed' },
    });
    expect(await outbox()).toEqual([]);
  });
});
