import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Crn } from '../../kernel/ids';
import { allocateCase } from './allocate-case';
import { reallocateCases } from '../moves/reallocate-cases';
import { actorWith } from '../testing/actors';
import { valueOf } from '../testing/context-of';
import { addCases, auditOf, ledgerSums, manyCrns, openHoldings } from '../testing/many-cases';

const CASES = 20;
const SESSIONS = 10;
const { officers: o, now, region } = SMALL;
/** Each session would choose another officer than the session before. */
const RECEIVERS = [o.beyond, o.over, o.wellOver, o.west];

const sessions = Array.from({ length: SESSIONS }, (_, index) => ({
  name: `Manager ${index}`,
  actor: actorWith('manager', 'region', region, { id: `u-${index}`, name: `Manager ${index}` }),
  staffCode: RECEIVERS[index % RECEIVERS.length] ?? o.beyond,
}));

describe.each(TEST_DIALECTS)('10 people at once on 20 cases on %s', { timeout: 300_000 }, (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  const crns = manyCrns(CASES);
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const answers = { reasonText: 'Agreed', oversightReviewOn: null, notes: null, idempotencyKey: null };

  /** Holdings, ledgers and audit say the same of every case. */
  const agrees = async (
    action: 'case.allocated' | 'case.reallocated',
    toOf: (detail: unknown) => unknown,
  ) => {
    const open = (await openHoldings(test.store)).filter((row) => crns.some((crn) => crn === row.crn));
    expect(open.map((row) => row.crn).sort()).toEqual([...crns]);
    const ledgers = await ledgerSums(test.store);
    for (const ledger of ledgers) {
      expect(ledger.lines).toBe(ledger.used);
      const held = open.filter((row) => row.staffCode === ledger.staffCode).map((row) => row.crn);
      expect(ledger.crns.filter((crn) => crns.some((one) => one === crn))).toEqual(held.sort());
    }
    const entries = await auditOf(test.store, action);
    expect(entries).toHaveLength(CASES);
    for (const row of open) {
      const entry = entries.find((one) => one.thingKey === row.crn);
      expect(entry?.actorName).toBe(row.decidedByName);
      expect(entry && toOf(entry.detail)).toBe(row.staffCode);
    }
    return open;
  };

  it('makes 20 allocations of 200 attempts on waiting cases; every other one is told who holds the case, by whom and when', async () => {
    await addCases(test.store, crns, null);
    const attempts = sessions.flatMap((session) => crns.map((crn) => ({ ...session, crn })));
    const outcomes = await Promise.all(
      attempts.map(async ({ actor, name, crn, staffCode }) => {
        const input = { ...answers, crn, staffCode, expectedVersion: 1, reasonCode: 'continuity' };
        return { crn, name, result: await allocateCase({ store: test.store, actor, now }, input) };
      }),
    );
    const open = await agrees('case.allocated', (detail) => Reflect.get(Object(detail), 'staffCode'));
    expect(outcomes.filter((entry) => entry.result.ok)).toHaveLength(CASES);
    for (const { crn, result } of outcomes) {
      if (result.ok) continue;
      const holding = open.find((row) => row.crn === crn);
      expect(result.error).toMatchObject({
        code: 'conflict',
        version: 2,
        allocatedTo: {
          staffCode: holding?.staffCode,
          decidedByName: holding?.decidedByName,
          decidedAt: now.toISOString(),
        },
      });
    }
  });

  it('makes 20 moves of 200 attempts on held cases; every other one is told who holds the case, by whom and when', async () => {
    await addCases(test.store, crns, o.absent);
    const before = (await ledgerSums(test.store)).reduce((sum, entry) => sum + entry.used, 0);
    const move = async (session: (typeof sessions)[number], crn: Crn) => {
      const input = { ...answers, staffCode: session.staffCode, reasonCode: 'absence' };
      const cases = [{ crn, expectedVersion: 1 }];
      const context = { store: test.store, actor: session.actor, now };
      return valueOf(await reallocateCases(context, { ...input, cases })).results;
    };
    const results = await Promise.all(sessions.flatMap((session) => crns.map((crn) => move(session, crn))));
    const open = await agrees('case.reallocated', (detail) => Reflect.get(Object(detail), 'to'));
    expect(results.flat().filter((entry) => entry.status === 'reallocated')).toHaveLength(CASES);
    for (const result of results.flat()) {
      if (result.status === 'reallocated') continue;
      const holding = open.find((row) => row.crn === result.crn);
      expect(result).toMatchObject({
        code: 'conflict',
        version: 2,
        allocatedTo: { staffCode: holding?.staffCode },
        allocatedBy: holding?.decidedByName,
        allocatedAt: now.toISOString(),
      });
    }
    expect((await ledgerSums(test.store)).reduce((sum, entry) => sum + entry.used, 0)).toBe(before);
  });
});
