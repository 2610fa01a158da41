import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { fieldsOf, problemOf, valueOf, contextOf } from '../testing/context-of';
import { inviteOfficers, viewInvite } from './invite-officers';
import { viewUsers } from './view-users';

describe.each(TEST_DIALECTS)('officers without a sign-in, on %s', (dialect) => {
  let at: TestStore;
  let codes: readonly string[];
  beforeEach(async () => {
    at = await openTestStore(dialect);
    await seedSmallTeam(at.store);
    const { officers: o, users: u } = at.store.t;
    await at.store.tx(async (tx) => {
      await tx.update(u).set({ staffCode: null });
      await tx.update(o).set({ email: null });
      const found = await tx.select({ code: o.staffCode }).from(o).orderBy(o.staffCode).limit(4);
      codes = found.map(({ code }) => code);
      for (const { code } of found)
        await tx
          .update(o)
          .set({ email: `${code}@Example.org`, leavingDate: null, loggedInErrorAt: null })
          .where(eq(o.staffCode, code));
    });
  });
  afterEach(() => at.destroy());

  const admin = () => contextOf(at.store, 'administrator');
  const offered = async () =>
    valueOf(await viewInvite(admin()))
      .officers.map(({ staffCode }) => staffCode)
      .sort();
  const change = (code: string, set: Record<string, unknown>) => {
    const { officers: o } = at.store.t;
    return at.store.tx((tx) =>
      tx
        .update(o)
        .set(set)
        .where(eq(o.staffCode, code as never)),
    );
  };

  it('are those in service with an address, whom nobody signs in as', async () => {
    expect(await offered()).toEqual(codes);
    await change(codes[0] ?? '', { leavingDate: SMALL.today });
    await change(codes[1] ?? '', { email: ' ' });
    expect(await offered()).toEqual(codes.slice(2));
  });

  it('get one as officers of their team, with an email to choose a password, once', async () => {
    const asked = { staffCodes: codes.slice(0, 2) };
    expect(valueOf(await inviteOfficers(admin(), asked, true))).toEqual({ invited: 2 });
    expect(valueOf(await inviteOfficers(admin(), asked, true))).toEqual({ invited: 0 });
    expect(await offered()).toEqual(codes.slice(2));
    const sent = await at.store.db.select().from(at.store.t.outbox);
    expect(sent.map(({ toAddress }) => toAddress).sort()).toEqual(
      codes.slice(0, 2).map((code) => `${code.toLowerCase()}@example.org`),
    );
    const found = valueOf(await viewUsers(admin(), { words: codes[0] ?? '', page: 1 })).users;
    expect(found).toMatchObject([
      { staffCode: codes[0], state: 'no_password', roles: [{ role: 'officer', scope: { level: 'team' } }] },
    ]);
  });

  it('with one address between two get one sign-in; without a mail server nobody is written to', async () => {
    await change(codes[1] ?? '', { email: `${codes[0]}@example.org` });
    expect(valueOf(await inviteOfficers(admin(), { staffCodes: codes }, false))).toEqual({ invited: 3 });
    expect(await at.store.db.select().from(at.store.t.outbox)).toEqual([]);
  });

  it('are offered to whoever keeps users alone, and somebody must be chosen', async () => {
    for (const who of ['manager', 'leader', 'officer'] as const) {
      expect(problemOf(await viewInvite(contextOf(at.store, who)))).toEqual({ code: 'not_found' });
      expect(problemOf(await inviteOfficers(contextOf(at.store, who), { staffCodes: codes }))).toEqual({
        code: 'not_found',
      });
    }
    expect(fieldsOf(problemOf(await inviteOfficers(admin(), { staffCodes: [] })))).toEqual(['officers']);
  });
});
