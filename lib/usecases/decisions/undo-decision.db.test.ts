import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCaseToAllocate } from '../../../db/queries/queue/load-case-to-allocate';
import { loadWaitingFacts } from '../../../db/queries/queue/load-waiting-facts';
import { loadLastHolding } from '../../../db/queries/cases/load-ended-case';
import { loadHoldingsOfBegun } from '../../../db/queries/capacity/load-capacity-continuity';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import type { Tx } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { officersOfRecord } from '../../domain/allocation/candidates/continuity';
import { addDays } from '../../kernel/dates';
import type { Crn } from '../../kernel/ids';
import { allocateCase } from './allocate-case';
import { reallocateCases } from '../moves/reallocate-cases';
import { PEOPLE } from '../testing/actors';
import { problemOf, valueOf } from '../testing/context-of';
import { textOfFile } from '../testing/text-of-file';
import { undoDecision, viewUndo } from './undo-decision';
import { viewCase } from '../cases/view-case';
import { viewDecision } from './view-decision';
import { exportDecisions, viewDecisions, viewOverrides } from './view-decisions';
import { viewOfficerMoves } from '../officers/view-officer-moves';

const { cases, officers: o, today, now } = SMALL;
const at = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const ALL = { days: 30, teamCode: null, kind: null, reasonCode: null, exception: null, page: 1 } as const;

describe.each(TEST_DIALECTS)('undoing an allocation or a move on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor: Actor, hours = 0) => ({ store: test.store, actor, now: at(hours) });
  const allocate = async (actor: Actor = PEOPLE.eastManager): Promise<string> => {
    const done = valueOf(
      await allocateCase(as(actor), {
        crn: cases.waitingPlain,
        staffCode: o.beyond,
        expectedVersion: 1,
        reasonCode: null,
        reasonText: null,
        oversightReviewOn: addDays(today, 14),
        notes: null,
        idempotencyKey: null,
      }),
    );
    return done.allocationId ?? '';
  };
  const move = async (crn: Crn, actor: Actor = PEOPLE.eastManager): Promise<string> => {
    const { results } = valueOf(
      await reallocateCases(as(actor), {
        cases: [{ crn, expectedVersion: 1 }],
        staffCode: o.beyond,
        reasonCode: 'absence',
        reasonText: null,
        oversightReviewOn: null,
        notes: null,
        idempotencyKey: null,
      }),
    );
    return results[0]?.allocationId ?? '';
  };
  const undo = (id: string, actor: Actor = PEOPLE.eastManager, hours = 1, key: string | null = null) =>
    undoDecision(as(actor, hours), { id, idempotencyKey: key });
  const write = (change: (tx: Tx) => Promise<unknown>) =>
    test.store.tx(async (tx) => void (await change(tx)));
  const rowsOf = (crn: Crn) => {
    const { db, t } = test.store;
    return db
      .select()
      .from(t.allocations)
      .where(eq(t.allocations.crn, crn))
      .orderBy(asc(t.allocations.decidedAt));
  };
  const moved = cases.absent[1];

  it('sends the case back to waiting, with its oversight gone and the decision marked in history', async () => {
    const before = await loadWaitingFacts(test.store.db, test.store.t, 'anywhere');
    const first = before.find(({ facts }) => facts.crn === cases.waitingPlain);
    if (!first) throw new Error('The case does not wait');
    const waitingBefore = { ...first, facts: { ...first.facts, version: 3 } };
    const id = await allocate();
    const done = valueOf(await undo(id));
    expect(done).toMatchObject({
      crn: cases.waitingPlain,
      version: 3,
      staffCode: null,
      undoneBy: 'Sam Eastman',
    });
    const [row] = await rowsOf(cases.waitingPlain);
    expect(row).toMatchObject({ endedOn: today, startedOn: today, undoneByName: 'Sam Eastman' });
    const { db, t } = test.store;
    expect(await db.select().from(t.oversights).where(eq(t.oversights.crn, cases.waitingPlain))).toEqual([]);
    const found = await loadCaseToAllocate(db, t, cases.waitingPlain);
    expect(found).toMatchObject({ holder: null, formerHolders: [], lastOfficerLduCode: null });
    // It came to wait when it did before: what was undone is no end of a holding.
    expect(found?.waits).toEqual(first.waits);
    expect(found?.waits.since).toBeNull();
    const page = valueOf(await viewCase(as(PEOPLE.eastManager, 1), cases.waitingPlain));
    const waiting = await loadWaitingFacts(db, t, 'anywhere');
    const entry = waiting.find(({ facts }) => facts.crn === cases.waitingPlain);
    expect(entry).toMatchObject({ lastOfficerLduCode: null });
    expect(entry).toEqual(waitingBefore);
    expect(await loadLastHolding(db, t, cases.waitingPlain, today)).toBeNull();
    expect(page).toMatchObject({ held: null, officersInYear: 0, mayAllocate: true });
    expect(page.holdings[0]).toMatchObject({ holding: { undoneByName: 'Sam Eastman' }, mayUndo: false });
    expect(page.history[0]?.what).toMatch(/^Undone: the allocation to .* waits for an officer again/);
    expect(valueOf(await viewDecision(as(PEOPLE.eastManager, 1), id))).toMatchObject({
      mayUndo: false,
      allocation: { undoneByName: 'Sam Eastman' },
    });
  });

  it('is counted nowhere afterwards: not in moves of the officer, overrides or the line of officers; the list and its file say so', async () => {
    const before = await loadHoldingsOfBegun(test.store.db, test.store.t, WHOLE, WINDOW);
    const id = await allocate();
    valueOf(await undo(id));
    expect(await loadHoldingsOfBegun(test.store.db, test.store.t, WHOLE, WINDOW)).toEqual(before);
    const reader = as(PEOPLE.eastManager, 2);
    expect(valueOf(await viewOfficerMoves(reader, o.beyond)).moves.map((entry) => entry.crn)).not.toContain(
      cases.waitingPlain,
    );
    expect(valueOf(await viewOverrides(reader, ALL)).analytics.all.decisions).toBe(0);
    const list = valueOf(await viewDecisions(reader, ALL)).rows.find((row) => row.id === id);
    expect(list).toMatchObject({ undoneBy: 'Sam Eastman', undoneAt: at(1).toISOString(), mayUndo: false });
    const lines = (await textOfFile(valueOf(await exportDecisions(reader, ALL)))).split('\r\n');
    expect(lines[1]).toMatch(/undone_at,undone_by$/);
    expect(lines.find((line) => line.includes(cases.waitingPlain))).toMatch(
      new RegExp(`${at(1).toISOString()},Sam Eastman$`),
    );
  });

  it('gives a moved case back to its former officer, who holds it as if it had never moved', async () => {
    const [first] = await rowsOf(moved);
    const id = await move(moved);
    const done = valueOf(await undo(id));
    expect(done.staffCode).toBe(o.absent);
    const rows = await rowsOf(moved);
    expect(rows.find((row) => row.id === first?.id)).toMatchObject({
      endedOn: null,
      startedOn: first?.startedOn,
    });
    expect(officersOfRecord(rows, today)).toEqual(new Set([o.absent]));
    expect(valueOf(await viewDecision(as(PEOPLE.eastManager, 1), id)).from).not.toBeNull();
  });

  it('counts covers again that the move ended', async () => {
    const { db, t } = test.store;
    const cover = {
      id: 'cover-1',
      crn: moved,
      staffCode: o.over,
      holderStaffCode: o.absent,
      startsOn: addDays(today, -3),
      endsOn: addDays(today, 20),
      recordedAt: addDays(today, -3),
      recordedByName: 'A Manager',
    };
    await write((tx) => tx.insert(t.caseCovers).values(cover));
    const id = await move(moved);
    expect(await db.select().from(t.caseCovers)).toMatchObject([{ endsOn: addDays(today, -1) }]);
    valueOf(await undo(id));
    expect(await db.select().from(t.caseCovers)).toMatchObject([
      { endsOn: cover.endsOn, cancelledAt: null, version: 3 },
    ]);
  });

  it('is for who made it during 24 hours, then for a manager who did not', async () => {
    const id = await allocate(PEOPLE.allocator);
    expect(problemOf(await undo(id, PEOPLE.eastManager, 23))).toMatchObject({ code: 'not_allowed' });
    expect(problemOf(await undo(id, PEOPLE.allocator, 25))).toMatchObject({
      code: 'not_allowed',
      detail: 'You decided this more than 24 hours ago: your manager may undo it now',
    });
    expect(problemOf(await undo(id, PEOPLE.westManager, 25))).toEqual({ code: 'not_found' });
    expect(problemOf(await undo(id, PEOPLE.officer, 25)).code).toMatch(/not_found|not_allowed/);
    valueOf(await undo(id, PEOPLE.eastManager, 25));
  });

  it('tells the second of two at once by whom it was undone, and answers a repeat as the first time', async () => {
    const id = await allocate();
    const [one, two] = await Promise.all([
      undo(id, PEOPLE.eastManager, 1, 'a'),
      undo(id, PEOPLE.eastManager, 1, 'b'),
    ]);
    const results = [one, two].sort((a, b) => Number(b.ok) - Number(a.ok));
    const [won, lost] = results;
    expect(won?.ok).toBe(true);
    expect(lost?.ok === false && lost.error).toMatchObject({
      code: 'conflict',
      detail: expect.stringMatching(/^This was undone already, by Sam Eastman on /),
    });
    const key = one.ok ? 'a' : 'b';
    expect(valueOf(await undo(id, PEOPLE.eastManager, 2, key))).toEqual(won?.ok ? won.value : null);
  });

  it('is refused once something was built on it', async () => {
    const { t } = test.store;
    const since = at(0.5).toISOString();
    const builds: [string, (id: string) => Promise<unknown>][] = [
      ['allocated or moved again', () => Promise.resolve(move2())],
      [
        'oversight was recorded',
        () =>
          write((tx) =>
            tx.insert(t.oversights).values({
              id: 'later',
              crn: cases.waitingPlain,
              staffCode: o.beyond,
              decision: 'Seen',
              reviewOn: addDays(today, 20),
              decidedAt: since,
              decidedBy: 'm',
              decidedByName: 'M',
            }),
          ),
      ],
      [
        'share of the case',
        () =>
          write((tx) =>
            tx.insert(t.caseShares).values({
              id: 's1',
              crn: cases.waitingPlain,
              staffCode: o.over,
              kind: 'co_working',
              percent: 10,
              startedOn: today,
              recordedAt: since,
              recordedByName: 'M',
            }),
          ),
      ],
      [
        'the case has ended',
        () =>
          write((tx) =>
            tx.update(t.cases).set({ endedOn: today }).where(eq(t.cases.crn, cases.waitingPlain)),
          ),
      ],
    ];
    const id = await allocate();
    const move2 = async () =>
      valueOf(
        await reallocateCases(as(PEOPLE.eastManager, 0.5), {
          cases: [{ crn: cases.waitingPlain, expectedVersion: 2 }],
          staffCode: o.over,
          reasonCode: 'transfer',
          reasonText: null,
          oversightReviewOn: null,
          notes: null,
          idempotencyKey: null,
        }),
      );
    for (const [words, build] of [...builds].reverse().filter(([text]) => !text.includes('ended'))) {
      await build(id);
      const problem = problemOf(await undo(id));
      expect(problem).toMatchObject({ code: 'built_on' });
      expect('detail' in problem ? problem.detail : '').toContain(words);
    }
    const page = valueOf(await viewUndo(as(PEOPLE.eastManager, 1), id));
    expect(page.cannot).toContain('cannot be undone any more');
    await builds[3]?.[1](id);
    const ended = problemOf(await undo(id));
    expect('detail' in ended ? ended.detail : '').toContain('the case has ended');
  });

  it('does not give a case back to somebody who must not hold it', async () => {
    const id = await move(moved);
    const { t } = test.store;
    await write((tx) =>
      tx.insert(t.bars).values({
        id: 'bar-1',
        crn: moved,
        staffCode: o.absent,
        reason: 'threat',
        recordedAt: at(0.5).toISOString(),
        recordedByName: 'M',
      }),
    );
    expect(problemOf(await undo(id))).toMatchObject({ code: 'barred' });
  });

  it('tells by email everybody who was told of it', async () => {
    const { db, t } = test.store;
    await write((tx) =>
      tx.update(t.officers).set({ email: 'beyond@example.org' }).where(eq(t.officers.staffCode, o.beyond)),
    );
    const id = await allocate();
    valueOf(await undo(id));
    const mails = (await db.select().from(t.outbox)).filter((row) => row.thingType === 'undo');
    expect(mails.map((row) => [row.toAddress, row.subject])).toContainEqual([
      'beyond@example.org',
      `Case ${cases.waitingPlain}: the allocation to you was undone`,
    ]);
    expect(mails[0]?.body).toContain('as made in error');
  });

  it('knows no decision that came with the data, and none that is not there', async () => {
    const [imported] = await rowsOf(moved);
    expect(problemOf(await undo(imported?.id ?? '')).code).toMatch(/not_allowed|not_found/);
    expect(problemOf(await undo('nothing'))).toEqual({ code: 'not_found' });
    expect(problemOf(await viewUndo(as(PEOPLE.eastManager), 'nothing')).code).toBe('not_found');
  });
});

const WHOLE = { unit: { level: 'nation', code: '' }, lduCodes: [] } as const;
const WINDOW = { from: addDays(today, -2_000), to: today };
