import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { MOST_ATTEMPTS } from '../../domain/allocation/decisions/email-state';
import type { MailTransport, OutgoingEmail } from '../../machine/mail';
import { allocateCase } from '../decisions/allocate-case';
import { emailsAbout } from './parts/emails-about';
import { sendWaitingEmails } from './send-emails';
import { PEOPLE } from '../testing/actors';
import { retryEmail, viewOutbox } from './view-outbox';

const { cases, officers: o, now } = SMALL;
/** Addresses of `beyond` and of the line manager, Sam Eastman. */
const OFFICER = 'beyond@headroom.example.org';
const MANAGER = 'eastman@headroom.example.org';

describe.each(TEST_DIALECTS)('emails about decisions on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor = PEOPLE.eastManager) => ({ store: test.store, actor, now });
  const outbox = () => test.store.db.select().from(test.store.t.outbox);
  const allocate = (staffCode: string = o.beyond, expectedVersion = 1) =>
    allocateCase(as(), {
      crn: cases.waitingPlain,
      staffCode,
      expectedVersion,
      reasonCode: null,
      reasonText: null,
      oversightReviewOn: null,
      notes: null,
      idempotencyKey: null,
    });
  const recorder = (): MailTransport & { readonly taken: OutgoingEmail[] } => {
    const taken: OutgoingEmail[] = [];
    return { taken, send: (email) => Promise.resolve(taken.push(email)).then(() => 'sent' as const) };
  };
  const refusing: MailTransport = { send: () => Promise.reject(new Error('450 mailbox busy')) };

  it('are written with the decision, to the officer and the line manager, and sent once', async () => {
    expect((await allocate()).ok).toBe(true);
    expect((await outbox()).map((email) => [email.toAddress, email.state]).sort()).toEqual([
      [OFFICER, 'waiting'],
      [MANAGER, 'waiting'],
    ]);
    const transport = recorder();
    expect(await sendWaitingEmails(test.store, transport, () => now)).toMatchObject({ sent: 2, failed: 0 });
    expect(await sendWaitingEmails(test.store, transport, () => now)).toMatchObject({ sent: 0 });
    expect(transport.taken).toHaveLength(2);
    expect((await outbox()).every((email) => email.state === 'sent' && email.sentAt !== null)).toBe(true);
  });

  it('are said at once not to be sent where no mail server is set, and to wait where one is', async () => {
    const done = await allocate();
    const id = done.ok ? (done.value.allocationId ?? '') : '';
    const told = async (sends: boolean) =>
      (await emailsAbout(as(), 'allocation', id, sends)).map(({ state }) => state);
    expect(await told(true)).toEqual(['waiting', 'waiting']);
    expect(await told(false)).toEqual(['logged', 'logged']);
  });

  it('are not written where the decision was refused', async () => {
    expect((await allocate(o.beyond, 99)).ok).toBe(false);
    expect(await outbox()).toEqual([]);
  });

  it('that a server refuses never look sent, are tried again later, and undo nothing', async () => {
    await allocate();
    let clock = now;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      await sendWaitingEmails(test.store, refusing, () => clock);
      const [email] = await outbox();
      expect(email).toMatchObject({ attempts: attempt, sentAt: null, lastError: '450 mailbox busy' });
      expect(email?.state).toBe(attempt < MOST_ATTEMPTS ? 'waiting' : 'failed');
      expect(await sendWaitingEmails(test.store, recorder(), () => clock)).toMatchObject({ sent: 0 });
      clock = new Date(clock.getTime() + 24 * 3_600_000);
    }
    const holdings = await test.store.db
      .select()
      .from(test.store.t.allocations)
      .where(eq(test.store.t.allocations.crn, cases.waitingPlain));
    expect(holdings.filter((row) => row.endedOn === null).map((row) => row.staffCode)).toEqual([o.beyond]);
    const page = await viewOutbox(as(PEOPLE.administrator), 'failed');
    if (!page.ok) throw new Error('No page');
    expect(page.value.emails).toHaveLength(2);
    expect((await retryEmail(as(PEOPLE.administrator), page.value.emails[0]?.id ?? '')).ok).toBe(true);
    const transport = recorder();
    expect(await sendWaitingEmails(test.store, transport, () => clock)).toMatchObject({ sent: 1 });
  });

  it('go out once where two processes send at the same time', async () => {
    await allocate();
    const transport = recorder();
    await Promise.all([1, 2, 3].map(() => sendWaitingEmails(test.store, transport, () => now)));
    expect(transport.taken.map((email) => email.toAddress).sort()).toEqual([OFFICER, MANAGER]);
  });

  it('are for administrators to look at, and sent ones are not sent again', async () => {
    await allocate();
    await sendWaitingEmails(test.store, recorder(), () => now);
    const [email] = await outbox();
    expect(await retryEmail(as(PEOPLE.administrator), email?.id ?? '')).toMatchObject({ ok: false });
    expect(await viewOutbox(as(), null)).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await retryEmail(as(), email?.id ?? '')).toEqual({ ok: false, error: { code: 'not_found' } });
  });

  it('of a restricted case carry no detail', async () => {
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.update(t.cases).set({ restricted: true }).where(eq(t.cases.crn, cases.waitingPlain)),
    );
    await allocate();
    for (const { subject, body } of await outbox())
      expect(`${subject}${body}`).not.toContain(cases.waitingPlain);
    expect(await outbox()).toHaveLength(2);
  });
});
