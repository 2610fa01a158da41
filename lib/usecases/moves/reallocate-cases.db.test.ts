import { and, asc, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import type { Crn } from '../../kernel/ids';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { allocateCase } from '../decisions/allocate-case';
import { reallocateCases, type ReallocateCasesInput } from './reallocate-cases';
import { actorWith, PEOPLE } from '../testing/actors';
import { valueOf } from '../testing/context-of';

const { cases, officers: o, teams, today, now } = SMALL;
const later = new Date(now.getTime() + 60_000);

const inputOf = (
  crns: readonly Crn[],
  staffCode: string,
  more: Partial<ReallocateCasesInput> = {},
): ReallocateCasesInput => ({
  cases: crns.map((crn) => ({ crn, expectedVersion: 1 })),
  staffCode,
  reasonCode: 'absence',
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  idempotencyKey: null,
  ...more,
});

describe.each(TEST_DIALECTS)('moving cases to another officer on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const move = async (input: ReallocateCasesInput, actor: Actor = PEOPLE.eastManager, at = now) =>
    valueOf(await reallocateCases({ store: test.store, actor, now: at }, input)).results;
  const measured = async () => {
    const { db, t } = test.store;
    const caseloads = await loadCaseloads(db, t, IBAT_4, { level: 'nation', code: '' }, today);
    return new Map(
      caseloads.map((entry) => [entry.officer.staffCode, measureCaseload(IBAT_4, entry, today)]),
    );
  };
  const pointsOfAll = async () =>
    [...(await measured()).values()].reduce((sum, entry) => sum + entry.workload.pointsUsedHundredths, 0);
  const holdingsOf = (crn: Crn) => {
    const { db, t } = test.store;
    return db
      .select()
      .from(t.allocations)
      .where(eq(t.allocations.crn, crn))
      .orderBy(asc(t.allocations.startedOn), asc(t.allocations.decidedAt));
  };
  const openOf = async (crn: Crn) => (await holdingsOf(crn)).filter((row) => row.endedOn === null);
  const auditOf = (crn: string) => {
    const { db, t } = test.store;
    return db.select().from(t.auditEntries).where(eq(t.auditEntries.thingKey, crn));
  };
  const [band4, band2, band1] = cases.absent;

  it('ends the old holding and opens the new one today, in one change with version and audit entry', async () => {
    const results = await move(
      inputOf([band2], o.beyond, { reasonText: 'Away for long', notes: 'Likes mornings' }),
    );
    expect(results).toMatchObject([
      {
        crn: band2,
        status: 'reallocated',
        version: 2,
        from: { staffCode: o.absent },
        to: { staffCode: o.beyond },
      },
    ]);
    const [old, open, ...others] = await holdingsOf(band2);
    expect(others).toEqual([]);
    expect(old).toMatchObject({ staffCode: o.absent, endedOn: today });
    expect(open).toMatchObject({
      staffCode: o.beyond,
      kind: 'reallocation',
      startedOn: today,
      endedOn: null,
      reasonCode: 'absence',
      reasonText: 'Away for long',
      notes: 'Likes mornings',
      decidedByName: 'Sam Eastman',
      decision: { band: '2', routedTeamCode: teams.east, giver: { staffCode: o.absent } },
    });
    expect(open?.decision?.candidates.map((entry) => entry.staffCode)).not.toContain(o.absent);
    expect(open?.decision?.ruledOut?.map((entry) => entry.staffCode)).not.toContain(o.absent);
    expect(await auditOf(band2)).toMatchObject([
      {
        action: 'case.reallocated',
        actorId: SMALL.users.manager.id,
        detail: { allocationId: open?.id, from: o.absent, to: o.beyond, reasonCode: 'absence' },
      },
    ]);
  });

  it('keeps the points of all officers together, and shows giver and receiver as their pages do then', async () => {
    const before = await pointsOfAll();
    await move(inputOf([band2, band1], o.beyond));
    expect(await pointsOfAll()).toBe(before);
    const after = await measured();
    const [last] = await openOf(band1);
    expect(last?.decision?.after.pointsUsedHundredths).toBe(
      after.get(o.beyond)?.workload.pointsUsedHundredths,
    );
    expect(last?.decision?.after.workloadPercent).toBe(after.get(o.beyond)?.workload.workloadPercent);
    expect(last?.decision?.giver?.after.pointsUsedHundredths).toBe(
      after.get(o.absent)?.workload.pointsUsedHundredths,
    );
    expect(after.get(o.absent)?.workload.caseCount).toBe(1);
    expect(after.get(o.beyond)?.newIn7Days).toBe(2);
  });

  it('leaves a team’s points used as they are when giver and receiver are both in it', async () => {
    await move(inputOf([band2], o.beyond));
    const [open] = await openOf(band2);
    expect(open?.decision?.teamAfter).toBe(open?.decision?.teamBefore);
    expect(open?.decision?.giver?.teamAfter).toBe(open?.decision?.giver?.teamBefore);
  });

  it('judges the later cases with the earlier ones moved', async () => {
    const [first, second] = await move(inputOf([band1, band2], o.beyond));
    expect(second?.receiverBefore).toBe(first?.receiverAfter);
    expect(second?.giverBefore).toBe(first?.giverAfter);
  });

  it('gives every case its own result: a stale version, a waiting case and one elsewhere stop nobody else', async () => {
    const input = inputOf([], o.beyond, {
      cases: [
        { crn: band1, expectedVersion: 7 },
        { crn: cases.waitingPlain, expectedVersion: 1 },
        { crn: cases.ended, expectedVersion: 1 },
        { crn: band2, expectedVersion: 1 },
        { crn: cases.beyond[1], expectedVersion: 1 },
      ],
    });
    const results = await move(input);
    expect(results.map((entry) => entry.code ?? entry.status)).toEqual([
      'conflict',
      'no_officer',
      'not_found',
      'reallocated',
      'same_officer',
    ]);
    expect(results[0]).toMatchObject({ version: 1, allocatedTo: { staffCode: o.absent } });
  });

  it('tells whoever comes second who holds the case, to whom it went and when', async () => {
    await move(inputOf([band2], o.beyond));
    const [second] = await move(inputOf([band2], o.trainee), PEOPLE.allocator, later);
    expect(second).toMatchObject({
      status: 'refused',
      code: 'conflict',
      version: 2,
      allocatedTo: { staffCode: o.beyond },
      allocatedBy: 'Sam Eastman',
      allocatedAt: now.toISOString(),
    });
    expect(second?.detail).toContain(
      'Beyond, Sam holds it: moved to them by Sam Eastman on 2 November 2026, 8:15am',
    );
  });

  it('looks like not there to those whose it is not, and to those who may only read it is not allowed', async () => {
    expect(await move(inputOf([band2], o.west), PEOPLE.westManager)).toMatchObject([
      { status: 'refused', code: 'not_found' },
    ]);
    const leader = await reallocateCases(
      { store: test.store, actor: PEOPLE.leader, now },
      inputOf([band2], o.beyond),
    );
    expect(leader).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    expect(await openOf(band2)).toMatchObject([{ staffCode: o.absent }]);
  });

  it('reaches an officer of another unit only where that is the actor’s as well', async () => {
    expect(await move(inputOf([band2], o.west))).toMatchObject([{ code: 'does_not_fit' }]);
    expect(await move(inputOf([band2], o.west), PEOPLE.regionManager)).toMatchObject([
      { status: 'reallocated' },
    ]);
    const [open] = await openOf(band2);
    expect(open?.decision).toMatchObject({
      leavesRoute: 'other_ldu',
      team: { code: teams.west },
      giver: { team: { code: teams.east } },
    });
  });

  it('tells the manager of the unit that a case left today that it went, where they read it before', async () => {
    const eastUnitOnly = actorWith('manager', 'team', teams.east, { id: 'u-east-2', name: 'Second' });
    await move(inputOf([band2], o.west), PEOPLE.regionManager);
    const [late] = await move(inputOf([band2], o.beyond), eastUnitOnly, later);
    expect(late).toMatchObject({ code: 'conflict', allocatedTo: { staffCode: o.west } });
    const [probe] = await move(
      inputOf([], o.beyond, { cases: [{ crn: band2, expectedVersion: 2 }] }),
      eastUnitOnly,
      later,
    );
    expect(probe).toMatchObject({ code: 'not_found' });
  });

  it('has no override for an officer who is away, and asks for a review date beyond grade', async () => {
    expect(await move(inputOf([cases.beyond[1]], o.absent))).toMatchObject([{ code: 'officer_unavailable' }]);
    const toTrainee = inputOf([band4], o.trainee, {
      reasonCode: 'other',
      reasonText: 'Agreed with the mentor',
    });
    expect(await move(toTrainee)).toMatchObject([{ code: 'review_date_required' }]);
    expect(await move(toTrainee, PEOPLE.allocator)).toMatchObject([{ code: 'not_allowed' }]);
    const reviewed = { ...toTrainee, oversightReviewOn: addDays(today, 14) };
    expect(await move(reviewed)).toMatchObject([{ status: 'reallocated' }]);
    const { db, t } = test.store;
    expect(await db.select().from(t.oversights).where(eq(t.oversights.crn, band4))).toMatchObject([
      { staffCode: o.trainee, reviewOn: addDays(today, 14), decision: 'Agreed with the mentor' },
    ]);
  });

  it('always needs a reason of the list, and words with “other”', async () => {
    expect(await move(inputOf([band2], o.beyond, { reasonCode: null }))).toMatchObject([
      { code: 'reason_required' },
    ]);
    expect(await move(inputOf([band2], o.beyond, { reasonCode: 'best_match' }))).toMatchObject([
      { code: 'does_not_fit' },
    ]);
    expect(await move(inputOf([band2], o.beyond, { reasonCode: 'other' }))).toMatchObject([
      { code: 'does_not_fit' },
    ]);
    expect(await openOf(band2)).toMatchObject([{ staffCode: o.absent }]);
  });

  it('repeats the first answer to the same key, whatever has changed, and refuses another body', async () => {
    const input = inputOf([band2, cases.waitingPlain], o.beyond, { idempotencyKey: 'k-1' });
    const first = await move(input);
    await allocateCase(
      { store: test.store, actor: PEOPLE.eastManager, now },
      {
        ...input,
        crn: cases.waitingPlain,
        expectedVersion: 1,
        staffCode: o.beyond,
        reasonCode: null,
        idempotencyKey: null,
      },
    );
    expect(await move(input)).toEqual(first);
    expect(await auditOf(band2)).toHaveLength(1);
    const other = await reallocateCases(
      { store: test.store, actor: PEOPLE.eastManager, now },
      { ...input, reasonCode: 'transfer' },
    );
    expect(other).toMatchObject({ ok: false, error: { code: 'key_reused' } });
  });

  it('gives one answer to the same request sent many times at once', async () => {
    const input = inputOf([band4, band2, band1], o.beyond, { idempotencyKey: 'k-2', reasonText: 'x' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => move(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await auditOf(band1)).toHaveLength(1);
  });

  it('keeps the history of two moves on one day in order, and counts no officer who held the case for no day', async () => {
    await move(inputOf([band2], o.beyond));
    await move(
      inputOf([], o.trainee, {
        cases: [{ crn: band2, expectedVersion: 2 }],
        oversightReviewOn: addDays(today, 7),
      }),
      PEOPLE.eastManager,
      later,
    );
    const { db, t } = test.store;
    expect(await holdingsOf(band2)).toMatchObject([
      { staffCode: o.absent, endedOn: today },
      { staffCode: o.beyond, startedOn: today, endedOn: today },
      { staffCode: o.trainee, startedOn: today, endedOn: null },
    ]);
    const open = await db
      .select()
      .from(t.allocations)
      .where(and(eq(t.allocations.crn, band2), isNull(t.allocations.endedOn)));
    expect(open).toHaveLength(1);
  });

  it('ends a cover of the case and the receiver’s own share, and leaves the shares of others', async () => {
    const { store } = test;
    const row = { recordedAt: now.toISOString(), recordedByName: 'Sam Eastman', crn: band2 };
    await store.tx(async (tx) => {
      await tx.insert(store.t.caseCovers).values([
        {
          ...row,
          id: 'c1',
          staffCode: o.over,
          holderStaffCode: o.absent,
          startsOn: addDays(today, -3),
          endsOn: addDays(today, 4),
        },
        {
          ...row,
          id: 'c2',
          staffCode: o.over,
          holderStaffCode: o.absent,
          startsOn: addDays(today, 8),
          endsOn: addDays(today, 9),
        },
      ]);
      await tx.insert(store.t.caseShares).values([
        {
          ...row,
          id: 's1',
          staffCode: o.beyond,
          kind: 'co_working',
          percent: 20,
          startedOn: addDays(today, -9),
        },
        {
          ...row,
          id: 's2',
          staffCode: o.trainee,
          kind: 'co_working',
          percent: 30,
          startedOn: addDays(today, -9),
        },
      ]);
    });
    const before = await pointsOfAll();
    await move(inputOf([band2], o.beyond));
    expect(await pointsOfAll()).toBe(before);
    const { db, t } = store;
    expect(await db.select().from(t.caseCovers).orderBy(asc(t.caseCovers.id))).toMatchObject([
      { id: 'c1', endsOn: addDays(today, -1), cancelledAt: null, version: 2 },
      { id: 'c2', cancelledAt: now.toISOString(), version: 2 },
    ]);
    expect(await db.select().from(t.caseShares).orderBy(asc(t.caseShares.id))).toMatchObject([
      { id: 's1', endedOn: today },
      { id: 's2', endedOn: null },
    ]);
    const [open] = await openOf(band2);
    const now_ = (await measured()).get(o.beyond);
    expect(open?.decision?.after.pointsUsedHundredths).toBe(now_?.workload.pointsUsedHundredths);
  });
});
