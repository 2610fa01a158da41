import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import type { Actor } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { allocateCase, type AllocateCaseInput, previewAllocation } from './allocate-case';
import { actorWith, PEOPLE } from '../testing/actors';

const { cases, officers: o, teams, today, now } = SMALL;

const inputOf = (
  crn: AllocateCaseInput['crn'],
  staffCode: string,
  more: Partial<AllocateCaseInput> = {},
): AllocateCaseInput => ({
  crn,
  staffCode,
  expectedVersion: 1,
  reasonCode: null,
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  idempotencyKey: null,
  ...more,
});

describe.each(TEST_DIALECTS)('allocating a case on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor: Actor) => ({ store: test.store, actor, now });
  const allocate = (input: AllocateCaseInput, actor: Actor = PEOPLE.eastManager) =>
    allocateCase(as(actor), input);
  const workloadOf = async (staffCode: string) => {
    const { db, t } = test.store;
    const [caseload] = await loadCaseloads(db, t, IBAT_4, { level: 'officer', code: staffCode }, today);
    if (!caseload) throw new Error('No such officer');
    return measureCaseload(IBAT_4, caseload, today);
  };
  const openHoldings = (crn: AllocateCaseInput['crn']) =>
    test.store.db
      .select()
      .from(test.store.t.allocations)
      .where(and(eq(test.store.t.allocations.crn, crn), isNull(test.store.t.allocations.endedOn)));
  const auditOf = (crn: string) =>
    test.store.db.select().from(test.store.t.auditEntries).where(eq(test.store.t.auditEntries.thingKey, crn));
  const versionOf = async (crn: AllocateCaseInput['crn']) => {
    const [row] = await test.store.db
      .select({ version: test.store.t.cases.version })
      .from(test.store.t.cases)
      .where(eq(test.store.t.cases.crn, crn));
    return row?.version;
  };

  it('writes the holding, the version and the audit entry together, and the figures are those of the officer’s page then', async () => {
    const before = (await workloadOf(o.beyond)).workload;
    const result = await allocate(inputOf(cases.waitingPlain, o.beyond, { notes: 'Lives near the office' }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        crn: cases.waitingPlain,
        staffCode: o.beyond,
        version: 2,
        before: { workloadPercent: before.workloadPercent },
      },
    });
    const after = await workloadOf(o.beyond);
    expect(result).toHaveProperty('value.after.workloadPercent', after.workload.workloadPercent);
    expect(result).toHaveProperty('value.after.pointsUsedHundredths', after.workload.pointsUsedHundredths);
    expect(after.cases.map((entry) => entry.facts.crn)).toContain(cases.waitingPlain);
    expect(after.newIn7Days).toBe(1);
    const [holding] = await openHoldings(cases.waitingPlain);
    expect(holding).toMatchObject({
      staffCode: o.beyond,
      kind: 'allocation',
      startedOn: today,
      decidedBy: SMALL.users.manager.id,
      decidedByName: 'Sam Eastman',
      decidedAt: now.toISOString(),
      notes: 'Lives near the office',
      decision: {
        band: '2',
        minimumGrade: 'CM',
        routedTeamCode: teams.east,
        modelVersion: 'ibat-4, version 2',
      },
    });
    expect(await auditOf(cases.waitingPlain)).toMatchObject([
      {
        action: 'case.allocated',
        actorId: SMALL.users.manager.id,
        detail: { staffCode: o.beyond, allocationId: holding?.id },
      },
    ]);
    expect(await versionOf(cases.waitingPlain)).toBe(2);
  });

  it('keeps every candidate as they stood, and who was ruled out and why', async () => {
    await allocate(inputOf(cases.waitingPlain, o.beyond));
    const [holding] = await openHoldings(cases.waitingPlain);
    const offered = holding?.decision?.candidates.map((entry) => entry.staffCode);
    expect(offered).toEqual(expect.arrayContaining([o.over, o.wellOver, o.trainee, o.beyond]));
    expect(holding?.decision?.ruledOut?.map((entry) => entry.staffCode)).toEqual(
      expect.arrayContaining([o.absent, o.noGrade, o.eastManager]),
    );
  });

  it('writes the oversight where a review date is given', async () => {
    const answers = {
      reasonCode: 'agreed_development',
      reasonText: 'Joint work with the mentor',
      oversightReviewOn: addDays(today, 14),
    };
    const result = await allocate(inputOf(cases.waitingPlain, o.trainee, answers));
    expect(result.ok).toBe(true);
    const rows = await test.store.db.select().from(test.store.t.oversights);
    expect(rows).toMatchObject([
      {
        crn: cases.waitingPlain,
        staffCode: o.trainee,
        reviewOn: addDays(today, 14),
        reasonCode: 'agreed_development',
        decision: 'Joint work with the mentor',
      },
    ]);
    expect(
      (await workloadOf(o.trainee)).cases.find((entry) => entry.facts.crn === cases.waitingPlain),
    ).toMatchObject({ oversight: { state: 'in_date' } });
  });

  it('changes nothing when it refuses', async () => {
    const refusals = [
      inputOf(cases.waitingPlain, o.trainee),
      inputOf(cases.waitingPlain, o.absent),
      inputOf(cases.waitingPlain, o.noGrade),
      inputOf(cases.waitingSenior, o.beyond),
      inputOf(cases.waitingPlain, 'NOBODY'),
      inputOf(cases.waitingPlain, o.beyond, { expectedVersion: 7 }),
    ];
    const codes = [];
    for (const input of refusals) {
      const result = await allocate({ ...input, idempotencyKey: 'one-key' });
      codes.push(result.ok ? 'allocated' : result.error.code);
    }
    expect(codes).toEqual([
      'reason_required',
      'officer_unavailable',
      'officer_unavailable',
      'reason_required',
      'does_not_fit',
      'conflict',
    ]);
    expect(await openHoldings(cases.waitingPlain)).toEqual([]);
    expect(await auditOf(cases.waitingPlain)).toEqual([]);
    expect(await test.store.db.select().from(test.store.t.idempotencyKeys)).toEqual([]);
    expect(await versionOf(cases.waitingPlain)).toBe(1);
  });

  it('says not found for what is not there, has ended or is not yours, and not allowed for a role that only looks', async () => {
    const code = async (input: AllocateCaseInput, actor?: Actor) => {
      const result = await allocate(input, actor);
      return result.ok ? 'allocated' : result.error.code;
    };
    expect(await code(inputOf(cases.ended, o.beyond))).toBe('not_found');
    expect(await code(inputOf('X999999' as typeof cases.ended, o.beyond))).toBe('not_found');
    expect(await code(inputOf(cases.waitingPlain, o.beyond), PEOPLE.westManager)).toBe('not_found');
    expect(await code(inputOf(cases.waitingPlain, o.beyond), PEOPLE.administrator)).toBe('not_found');
    expect(await code(inputOf(cases.waitingPlain, o.beyond), PEOPLE.officer)).toBe('not_found');
    expect(await code(inputOf(cases.waitingPlain, o.beyond), PEOPLE.leader)).toBe('not_allowed');
    expect(
      await code(
        inputOf(cases.waitingSenior, o.beyond, { reasonCode: 'specialism', oversightReviewOn: today }),
        PEOPLE.allocator,
      ),
    ).toBe('not_allowed');
  });

  it('keeps to officers within reach: the routed LDU, an offered team, or the manager’s own part of the estate', async () => {
    const refused = await allocate(inputOf(cases.waitingPlain, o.west), PEOPLE.allocator);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'does_not_fit', fields: [{ field: 'staffCode' }] },
    });
    const offered = await allocate(
      inputOf(cases.waitingWoman, o.women, { teamReason: 'Women’s offer accepted' }),
      PEOPLE.allocator,
    );
    expect(offered).toMatchObject({ ok: true, value: { staffCode: o.women } });
    const [holding] = await openHoldings(cases.waitingWoman);
    expect(holding?.decision).toMatchObject({
      leavesRoute: 'other_ldu',
      teamReason: 'Women’s offer accepted',
      team: { code: teams.women },
    });
    expect((await allocate(inputOf(cases.waitingPlain, o.west), PEOPLE.regionManager)).ok).toBe(true);
  });

  it('routes by the last officer where no LDU serves the home, so the manager there may allocate it', async () => {
    expect((await allocate(inputOf(cases.waitingReturning, o.beyond))).ok).toBe(true);
  });

  it('tells whoever comes second who holds the case, by whom and when, before every other refusal', async () => {
    await allocate(inputOf(cases.waitingPlain, o.beyond));
    for (const staffCode of [o.trainee, o.absent, 'NOBODY'])
      expect(await allocate(inputOf(cases.waitingPlain, staffCode), PEOPLE.allocator)).toMatchObject({
        ok: false,
        error: {
          code: 'conflict',
          version: 2,
          allocatedTo: {
            staffCode: o.beyond,
            name: 'Beyond, Sam',
            decidedByName: 'Sam Eastman',
            decidedAt: now.toISOString(),
          },
        },
      });
  });

  it('repeats the first answer for the same key and input, and refuses the key for another', async () => {
    const input = inputOf(cases.waitingPlain, o.beyond, { idempotencyKey: 'k-1' });
    const first = await allocate(input);
    expect(await allocate(input)).toEqual(first);
    expect(await allocate({ ...input, notes: 'More' })).toMatchObject({
      ok: false,
      error: { code: 'key_reused' },
    });
    expect(await allocate(input, PEOPLE.allocator)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await openHoldings(cases.waitingPlain)).toHaveLength(1);
  });

  it('gives 20 managers at once exactly one allocation: 19 are told who, to whom and when', async () => {
    const attempts = Array.from({ length: 20 }, (_, index) =>
      allocate(
        inputOf(cases.waitingPlain, index % 2 === 0 ? o.beyond : o.over, { reasonCode: 'best_match' }),
        actorWith('manager', 'region', SMALL.region, { id: `u-${index}`, name: `Manager ${index}` }),
      ),
    );
    const results = await Promise.all(attempts);
    const won = results.filter((result) => result.ok);
    expect(won).toHaveLength(1);
    const [holding] = await openHoldings(cases.waitingPlain);
    for (const result of results)
      if (!result.ok)
        expect(result.error).toMatchObject({
          code: 'conflict',
          allocatedTo: {
            staffCode: holding?.staffCode,
            decidedByName: holding?.decidedByName,
            decidedAt: now.toISOString(),
          },
        });
    expect(await openHoldings(cases.waitingPlain)).toHaveLength(1);
    expect(await auditOf(cases.waitingPlain)).toHaveLength(1);
    expect(await versionOf(cases.waitingPlain)).toBe(2);
  });

  it('gives 20 sends of the same form one allocation and the same answer', async () => {
    const input = inputOf(cases.waitingPlain, o.beyond, { idempotencyKey: 'form:1' });
    const results = await Promise.all(Array.from({ length: 20 }, () => allocate(input)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]?.ok).toBe(true);
    expect(await openHoldings(cases.waitingPlain)).toHaveLength(1);
    expect(await auditOf(cases.waitingPlain)).toHaveLength(1);
  });

  it('weighs cases for one officer one after the other: each sees those before it', async () => {
    const crns = [cases.waitingPlain, cases.waitingWoman, cases.waitingReturning];
    const results = await Promise.all(
      crns.map((crn) => allocate(inputOf(crn, o.beyond), PEOPLE.regionManager)),
    );
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    const befores = results.flatMap((result) => (result.ok ? [result.value.before.caseCount] : []));
    expect([...befores].sort()).toEqual([2, 3, 4]);
    expect((await workloadOf(o.beyond)).workload.caseCount).toBe(5);
  });

  it('decides the same without saving when somebody checks before confirming', async () => {
    const { idempotencyKey, ...input } = inputOf(cases.waitingPlain, o.beyond);
    expect(idempotencyKey).toBeNull();
    const preview = await previewAllocation(as(PEOPLE.eastManager), input);
    expect(preview.ok).toBe(true);
    expect(await openHoldings(cases.waitingPlain)).toEqual([]);
    const done = await allocate(inputOf(cases.waitingPlain, o.beyond));
    expect(done).toHaveProperty('value.after', preview.ok ? preview.value.decided.decision.after : null);
  });
});
