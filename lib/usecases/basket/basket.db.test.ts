import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { formatWorkloadMark } from '../../kernel/format';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { allocateCase } from '../decisions/allocate-case';
import { addToBasket, keepBasket, removeFromBasket } from './change-basket';
import { commitBasket, type CommitInput } from './commit-basket';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewBasket, viewBasketResults } from './view-basket';

const { cases, officers: o, today } = SMALL;
const ANSWERS = { reasonCode: null, reasonText: null, oversightReviewOn: null, notes: null };

describe.each(TEST_DIALECTS)('a basket of waiting cases on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (who: TestPerson = 'manager') => contextOf(test.store, who);
  const page = async (who: TestPerson = 'manager') => valueOf(await viewBasket(as(who)));
  const add = (...items: (readonly [string, string])[]) =>
    addToBasket(
      as(),
      items.map(([crn, staffCode]) => ({ crn, staffCode })),
    );
  /** The form as the page shows it, with some answers. */
  const formOf = async (answers: Record<string, object> = {}): Promise<CommitInput> => {
    const { version, lines } = await page();
    const open = lines.flatMap((line) => (line.kind === 'open' ? [line] : []));
    return {
      version,
      items: lines.map(({ item }) => ({ ...item, ...answers[item.crn] })),
      seen: open.map((line) => ({
        crn: line.crn,
        version: line.version,
        asked: line.chosen?.asked.map((question) => question.code) ?? [],
        stateAfter: line.chosen?.stateAfter ?? '',
      })),
    };
  };
  const holdings = () =>
    test.store.db
      .select()
      .from(test.store.t.allocations)
      .where(eq(test.store.t.allocations.kind, 'allocation'));
  const workloadOf = async (staffCode: string): Promise<string> => {
    const { db, t } = test.store;
    const [caseload] = await loadCaseloads(db, t, IBAT_4, { level: 'officer', code: staffCode }, today);
    if (!caseload) throw new Error('No such officer');
    const { workload } = measureCaseload(IBAT_4, caseload, today);
    return formatWorkloadMark(workload.pointsUsedHundredths, workload.pointsAvailable);
  };

  it('holds what was put in, in order, for whoever put it in and nobody else', async () => {
    expect(valueOf(await add([cases.waitingPlain, ''], [cases.waitingReturning, o.beyond]))).toEqual({
      added: 2,
    });
    expect((await page()).lines.map((line) => line.crn)).toEqual([
      cases.waitingPlain,
      cases.waitingReturning,
    ]);
    expect((await page('allocator')).lines).toEqual([]);
    await add([cases.waitingPlain, o.beyond]);
    expect((await page()).lines.map((line) => line.item.staffCode)).toEqual([o.beyond, o.beyond]);
    await removeFromBasket(as(), cases.waitingPlain);
    expect((await page()).lines.map((line) => line.crn)).toEqual([cases.waitingReturning]);
  });

  it('shows of each case by when to allocate it', async () => {
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.update(t.cases).set({ firstAppointment: null }).where(eq(t.cases.crn, cases.waitingProvisional)),
    );
    await add([cases.waitingProvisional, '']);
    const shown = async () => {
      const [line] = (await page()).lines;
      return line?.kind === 'open' ? line.appointment : null;
    };
    expect(await shown()).toMatchObject({
      date: null,
      words: expect.stringMatching(/^none booked/),
      allocateByWords: expect.stringMatching(/^allocate (by|today)/),
    });
  });

  it('takes no case that is not there, not yours or held, and is not for leaders', async () => {
    expect(fieldsOf(problemOf(await add(['X999999', ''])))).toEqual(['']);
    expect(fieldsOf(problemOf(await add([cases.over[0], ''])))).toEqual(['']);
    expect(fieldsOf(problemOf(await add()))).toEqual(['']);
    const west = await addToBasket(as('westManager'), [{ crn: cases.waitingPlain }]);
    expect(problemOf(west).code).toBe('does_not_fit');
    expect(problemOf(await addToBasket(as('leader'), [{ crn: cases.waitingPlain }])).code).toBe(
      'not_allowed',
    );
    expect(problemOf(await viewBasket(as('officer'))).code).toBe('not_allowed');
  });

  it('shows each case after those before it, and the whole for officer and team as it is then', async () => {
    await add([cases.waitingPlain, o.beyond], [cases.waitingReturning, o.beyond]);
    const before = await page();
    const [first, second] = before.lines.flatMap((line) => (line.kind === 'open' ? [line.chosen] : []));
    expect(first?.after).toBe(second?.before);
    expect(first?.before).toBe(await workloadOf(o.beyond));
    expect(before.officers).toMatchObject([
      { code: o.beyond, cases: 2, before: first?.before, after: second?.after },
    ]);
    expect(valueOf(await commitBasket(as(), await formOf()))).toEqual({ allocated: 2, refused: 0 });
    expect(await workloadOf(o.beyond)).toBe(second?.after);
    const { results } = valueOf(await viewBasketResults(as()));
    expect(results.map(({ result }) => result.after)).toEqual([first?.after, second?.after]);
    expect((await page()).lines).toEqual([]);
  });

  it('refuses the whole form while somebody is not chosen or an answer is missing, and says where', async () => {
    await add([cases.waitingReturning, ''], [cases.waitingPlain, o.trainee]);
    const refused = problemOf(await commitBasket(as(), await formOf()));
    expect(fieldsOf(refused)).toEqual(
      expect.arrayContaining([
        `officer-${cases.waitingReturning}`,
        `reason-${cases.waitingPlain}`,
        `review-${cases.waitingPlain}`,
      ]),
    );
    const links = await formOf({ [cases.waitingPlain]: { notes: 'www.example.org' } });
    expect(fieldsOf(problemOf(await commitBasket(as(), links)))).toContain(`notes-${cases.waitingPlain}`);
    expect(await holdings()).toEqual([]);
  });

  it('shows the effect before it allocates where an officer was changed on the form', async () => {
    await add([cases.waitingPlain, o.beyond]);
    const form = await formOf({ [cases.waitingPlain]: { staffCode: o.over } });
    expect(valueOf(await commitBasket(as(), form))).toBe('changed');
    expect(await holdings()).toEqual([]);
    expect((await page()).lines[0]?.item.staffCode).toBe(o.over);
  });

  it('commits once when the form is sent many times at once, and again later', async () => {
    await add([cases.waitingPlain, o.beyond], [cases.waitingReturning, o.beyond]);
    const form = await formOf();
    const sent = await Promise.all(Array.from({ length: 5 }, () => commitBasket(as(), form)));
    expect(sent.map((result) => valueOf(result))).toEqual(sent.map(() => ({ allocated: 2, refused: 0 })));
    expect(valueOf(await commitBasket(as(), form))).toEqual({ allocated: 2, refused: 0 });
    expect(await holdings()).toHaveLength(2);
  });

  it('allocates the others where one was taken meanwhile, says who holds it, and keeps that one in the basket', async () => {
    await add([cases.waitingPlain, o.beyond], [cases.waitingReturning, o.beyond]);
    const form = await formOf();
    await allocateCase(as('allocator'), {
      ...ANSWERS,
      crn: cases.waitingPlain,
      staffCode: o.beyond,
      expectedVersion: 1,
      idempotencyKey: null,
    });
    const gone = (await page()).lines[0];
    expect(gone).toMatchObject({
      kind: 'gone',
      why: expect.stringContaining('allocator allocated this case'),
    });
    expect(valueOf(await commitBasket(as(), form))).toEqual({ allocated: 1, refused: 1 });
    const { results, left } = valueOf(await viewBasketResults(as()));
    expect(results.map(({ result }) => result.status)).toEqual(['refused', 'allocated']);
    expect(results[0]?.result.detail).toContain('allocated to Beyond, Sam by allocator');
    expect(left).toBe(1);
  });

  it('asks again for one case where the figures changed since they were shown', async () => {
    await add([cases.waitingPlain, o.beyond]);
    const form = await formOf();
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.update(t.officers).set({ contractedHoursHundredths: 100 }).where(eq(t.officers.staffCode, o.beyond)),
    );
    const refused = await commitBasket(as(), form);
    const said = refused.ok
      ? valueOf(await viewBasketResults(as())).results[0]?.result.detail
      : fieldsOf(problemOf(refused)).join();
    expect(said).toMatch(/figures changed|reason-/);
    expect(await holdings()).toEqual([]);
  });

  it('is told from a form of another window, which changes nothing', async () => {
    await add([cases.waitingPlain, o.beyond]);
    const form = await formOf();
    await add([cases.waitingReturning, o.beyond]);
    expect(problemOf(await commitBasket(as(), form)).code).toBe('stale');
    expect(problemOf(await keepBasket(as(), form)).code).toBe('stale');
    expect(await holdings()).toEqual([]);
    const both = await Promise.all([add([cases.waitingWoman, '']), add([cases.waitingProvisional, ''])]);
    expect(both.every((result) => result.ok)).toBe(true);
    expect((await page()).lines).toHaveLength(4);
  });
});
