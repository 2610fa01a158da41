import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedStore, openCountedStore } from '../../../db/counted-store';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Crn } from '../../kernel/ids';
import type { Result } from '../../kernel/result';
import { addToBasket } from '../basket/change-basket';
import { viewBasket } from '../basket/view-basket';
import { requestContext, type UseCaseContext } from '../context';
import { previewReallocation } from '../moves/preview-reallocation';
import { reallocateCases } from '../moves/reallocate-cases';
import { viewMoveResults } from '../moves/view-move-results';
import { viewReceivers } from '../moves/view-receivers';
import { PEOPLE } from './actors';
import { valueOf } from './context-of';
import { casesOfGrown, growEstate } from './grow-estate';

const MOST_STATEMENTS = 25;
const GROWN = [1, 2].map(casesOfGrown);
const waiting = GROWN.flatMap((team) => team.waiting);
const held = GROWN.flatMap((team) => team.overs.slice(0, 5));
const taker = GROWN[0]?.taker ?? '';

describe.each(TEST_DIALECTS)('what many cases at once cost on %s', (dialect) => {
  let test: TestStore;
  let counted: CountedStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    await growEstate(test.store, [1, 2]);
    counted = openCountedStore(test.url);
  });
  afterAll(async () => {
    await counted.store.close();
    await test.destroy();
  });

  const request = () => requestContext(counted.store, PEOPLE.allocator, SMALL.now);
  const costOf = async (ask: (context: UseCaseContext) => Promise<Result<unknown, unknown>>) => {
    // The documents of the models are read once a process, whichever page comes first.
    valueOf(await ask(request()));
    const { value, statements } = await counted.listen(() => ask(request()));
    valueOf(value);
    return statements.length;
  };
  const moveOf = (crns: readonly Crn[]) => ({
    cases: crns.map((crn) => ({ crn, expectedVersion: 1 })),
    staffCode: taker,
    reasonCode: 'caseload_adjustment' as const,
    reasonText: null,
    oversightReviewOn: null,
    notes: null,
  });
  const preview = (crns: readonly Crn[]) => (context: UseCaseContext) =>
    previewReallocation(context, moveOf(crns));

  it('adding to a basket, and reading it, asks no more of the database for ten cases than for five', async () => {
    const costs: (readonly number[])[] = [];
    for (const crns of [waiting.slice(0, 5), waiting]) {
      const items = crns.map((crn, at) => ({ crn, staffCode: at === 0 ? '' : taker }));
      const added = await costOf((context) => addToBasket(context, items));
      expect(valueOf(await viewBasket(request())).lines.map((line) => line.kind)).toEqual(
        crns.map(() => 'open'),
      );
      costs.push([added, await costOf(viewBasket)]);
    }
    const [five, ten] = costs;
    expect(ten).toEqual(five);
    expect(Math.max(...(five ?? []))).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it('choosing who takes cases over asks no more of the database for ten cases than for five', async () => {
    const [five = 0, ten] = [
      await costOf((context) => viewReceivers(context, { crns: held.slice(0, 5), teamCode: null })),
      await costOf((context) => viewReceivers(context, { crns: held, teamCode: null })),
    ];
    expect(ten).toBe(five);
    expect(five).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it('the last look before a move asks no more of the database for ten cases than for five', async () => {
    const [five = 0, ten] = [await costOf(preview(held.slice(0, 5))), await costOf(preview(held))];
    expect(ten).toBe(five);
    expect(five).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it('the page of what became of a move asks no more of the database for many cases than for two', async () => {
    const costs: number[] = [];
    for (const [crns, idempotencyKey] of [
      [held.slice(0, 2), 'a move of two cases'],
      [held.slice(2), 'a move of many cases'],
    ] as const) {
      const moved = valueOf(await reallocateCases(request(), { ...moveOf(crns), idempotencyKey }));
      expect(moved.results.map(({ status }) => status)).toContain('reallocated');
      costs.push(await costOf((context) => viewMoveResults(context, idempotencyKey)));
    }
    expect(costs[1]).toBe(costs[0]);
    expect(costs[0]).toBeLessThanOrEqual(MOST_STATEMENTS);
  });
});
