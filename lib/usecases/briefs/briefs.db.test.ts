import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Role, ScopeLevel } from '../../domain/access/actor';
import { asUserId } from '../../kernel/ids';
import { mailTransport } from '../../machine/mail';
import { startMailServer } from '../../machine/testing/mail-server';
import type { UseCaseContext } from '../context';
import { sendWaitingEmails } from '../emails/send-emails';
import { fieldsOf, problemOf, valueOf } from '../testing/context-of';
import { askForBrief, cancelBrief, viewBriefChoice } from './ask-for-brief';
import { loadJobRuns } from '../../../db/queries/service/load-job-runs';
import { JobRefused } from '../jobs/run-job';
import { runBriefs } from './run-briefs';
import { writeBriefEmails } from './write-brief-emails';

/** The Friday before, and two Mondays at times of London. */
const FRIDAY = new Date('2026-10-30T10:00:00Z');
const EARLY = new Date('2026-11-02T06:59:00Z');
const MONDAY = new Date('2026-11-02T07:00:00Z');
const TUESDAY = new Date('2026-11-03T09:00:00Z');
const NEXT_MONDAY = new Date('2026-11-09T08:30:00Z');

const REGION = `region/${SMALL.region}`;

describe.each(TEST_DIALECTS)('the brief of Mondays (%s)', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const addPerson = async (id: string, role: Role, level: ScopeLevel, code: string) => {
    const { t } = test.store;
    const userId = asUserId(id);
    await test.store.tx(async (tx) => {
      await tx.insert(t.users).values({ id: userId, email: `${id}@headroom.example.org`, name: id });
      await tx.insert(t.userRoles).values({ userId, role, scopeLevel: level, scopeCode: code });
    });
  };
  const as = (
    id: string,
    role: Role = 'leader',
    scope: { level: ScopeLevel; code: string } = { level: 'region', code: SMALL.region },
    now = FRIDAY,
  ): UseCaseContext => ({
    store: test.store,
    actor: { kind: 'user', id, name: id, staffCode: null, grants: [{ role, scope }] },
    now,
  });
  const leader = async (id: string) => {
    await addPerson(id, 'leader', 'region', SMALL.region);
    valueOf(await askForBrief(as(id), { unit: REGION }));
  };
  const write = (now: Date, stop?: () => boolean) => writeBriefEmails(test.store, () => now, stop);
  const emails = () => test.store.db.select().from(test.store.t.outbox);

  it('is written on Monday from seven in the morning in London, once that week, and again the next', async () => {
    await leader('lumb');
    for (const now of [FRIDAY, EARLY]) expect((await write(now)).written).toBe(0);
    expect(await write(MONDAY)).toEqual({ written: 1, without: 0, disabled: 0, failed: [], left: 0 });
    for (const now of [MONDAY, TUESDAY]) expect((await write(now)).written).toBe(0);
    expect((await write(NEXT_MONDAY)).written).toBe(1);
    expect(await emails()).toHaveLength(2);
  });

  it('is written once where two services write at the same time', async () => {
    for (const id of ['one', 'two', 'three']) await leader(id);
    const both = await Promise.all([write(MONDAY), write(MONDAY), write(MONDAY)]);
    expect(both.reduce((sum, { written }) => sum + written, 0)).toBe(3);
    expect((await emails()).map(({ toName }) => toName).sort()).toEqual(['one', 'three', 'two']);
  });

  describe('as a job', () => {
    const run = (now: Date, asked = false, stop = () => false) =>
      runBriefs({ store: test.store, clock: () => now, stop, asked, failed: () => undefined });
    const runs = async () =>
      (await loadJobRuns(test.store.db, test.store.t, { job: 'briefs', limit: 100 })).map(
        ({ dueFor, outcome, report }) => ({ dueFor, outcome, report }),
      );
    const WEEK = '2026-11-02';

    it('is noted once a Monday for all servers, with how many had theirs and how many not and why, and no name', async () => {
      for (const id of ['lumb', 'disabled', 'moved']) await leader(id);
      const { t } = test.store;
      await test.store.tx(async (tx) => {
        await tx.update(t.users).set({ disabled: true }).where(eq(t.users.name, 'disabled'));
        await tx.delete(t.userRoles).where(eq(t.userRoles.userId, asUserId('moved')));
      });
      for (const now of [FRIDAY, EARLY]) await run(now);
      expect(await runs()).toEqual([]);
      await Promise.all([run(MONDAY), run(MONDAY)]);
      await run(MONDAY);
      expect(await runs()).toEqual([
        {
          ...{ dueFor: WEEK, outcome: 'done' },
          report: {
            ...{ written: 1, 'not written, may not see the unit any more:': 1 },
            'not written, account disabled:': 1,
          },
        },
      ]);
      expect(JSON.stringify(await runs())).not.toContain('lumb');
      await run(NEXT_MONDAY);
      expect((await runs()).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    });

    it('fails where somebody stopped it in the middle, says how many are left, and is done by whoever tries again', async () => {
      for (const id of ['one', 'two']) await leader(id);
      let looks = 0;
      await expect(run(MONDAY, false, () => ++looks > 1)).rejects.toThrow(JobRefused);
      expect(await runs()).toMatchObject([
        { outcome: 'failed', report: { why: 'written 1, 1 brief left when the server stopped' } },
      ]);
      await run(MONDAY);
      expect((await runs()).map(({ outcome }) => outcome)).toContain('done');
      expect(await emails()).toHaveLength(2);
    });

    it('is done again for whoever asks, and nobody has a brief twice', async () => {
      await leader('lumb');
      await run(MONDAY);
      await run(MONDAY, true);
      expect((await runs()).map(({ report }) => report)).toEqual(
        expect.arrayContaining([{ written: 1 }, { written: 0 }]),
      );
      expect(await emails()).toHaveLength(1);
    });
  });

  it('comes to the rest from another service where one is stopped in the middle', async () => {
    for (const id of ['one', 'two']) await leader(id);
    let looks = 0;
    expect((await write(MONDAY, () => ++looks > 1)).written).toBe(1);
    expect((await write(MONDAY)).written).toBe(1);
    expect(await emails()).toHaveLength(2);
  });

  it('reaches a mail server as plain text with links, and names no officer and nobody under supervision', async () => {
    await leader('lumb');
    await write(MONDAY);
    const [email] = await emails();
    const body = email?.body ?? '';
    expect(email?.subject).toMatch(/: brief of Monday 2 November 2026$/);
    for (const part of [
      'WHAT CHANGED',
      'WHAT IS LATE',
      '/capacity?level=region',
      '/capacity/list/unallocated',
      '/account',
    ])
      expect(body).toContain(part);
    const people = await test.store.db.select().from(test.store.t.officers);
    const cases = await test.store.db.select().from(test.store.t.cases);
    for (const name of [...people, ...cases].flatMap(({ surname }) => surname ?? []))
      expect(body).not.toContain(name);
    for (const { crn } of cases) expect(body).not.toContain(crn);

    const { server, port, heard } = await startMailServer();
    const transport = mailTransport({
      mail: { url: `smtp://127.0.0.1:${port}`, from: 'headroom@example.org' },
      address: 'https://headroom.example.org',
    });
    expect(await sendWaitingEmails(test.store, transport, () => MONDAY)).toMatchObject({ sent: 1 });
    server.close();
    expect(heard).toContain('RCPT TO:<lumb@headroom.example.org>');
    expect(heard.filter((line) => line === 'DATA')).toHaveLength(1);
    expect(heard.some((line) => /^Content-Type: text\/plain/.test(line))).toBe(true);
  });

  it('goes to nobody who is disabled, cancelled, or may not see the unit any more', async () => {
    for (const id of ['disabled', 'cancelled', 'moved']) await leader(id);
    const { t } = test.store;
    valueOf(await cancelBrief(as('cancelled')));
    await test.store.tx(async (tx) => {
      await tx.update(t.users).set({ disabled: true }).where(eq(t.users.name, 'disabled'));
      await tx
        .update(t.userRoles)
        .set({ scopeLevel: 'team', scopeCode: SMALL.teams.west })
        .where(eq(t.userRoles.userId, asUserId('moved')));
    });
    expect(await write(MONDAY)).toEqual({ written: 0, without: 1, disabled: 1, failed: [], left: 0 });
    expect(await emails()).toEqual([]);
    const west = { level: 'team', code: SMALL.teams.west } as const;
    expect((await viewBriefChoice(as('moved', 'leader', west), true))?.asked?.mayView).toBe(false);
  });

  it('is of a unit of one’s own, or one right below it, and comes first on the next Monday', async () => {
    await addPerson('lumb', 'leader', 'region', SMALL.region);
    const choice = await viewBriefChoice(as('lumb'), false);
    expect(choice?.units.map(({ value }) => value)).toEqual([
      REGION,
      `ldu/${SMALL.ldus.east}`,
      `ldu/${SMALL.ldus.west}`,
    ]);
    expect(choice).toMatchObject({ asked: null, sends: false });
    for (const unit of ['', 'nation/', 'region/none', `team/${SMALL.teams.east}`])
      expect(fieldsOf(problemOf(await askForBrief(as('lumb'), { unit })))).toEqual(['unit']);
    const late = as('lumb', 'leader', { level: 'region', code: SMALL.region }, MONDAY);
    valueOf(await askForBrief(late, { unit: REGION }));
    expect((await write(MONDAY)).written).toBe(0);
    valueOf(await cancelBrief(late));
    valueOf(await askForBrief(late, { unit: REGION }));
    expect((await write(MONDAY)).written).toBe(0);
    expect((await write(NEXT_MONDAY)).written).toBe(1);
    expect(problemOf(await askForBrief(as('lumb', 'officer'), { unit: REGION })).code).toBe('not_found');
    expect(await viewBriefChoice(as('lumb', 'officer'))).toBeNull();
  });
});
