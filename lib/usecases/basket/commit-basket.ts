import 'server-only';
import { caseNameFor } from '../../domain/access/case-name';
import { loadBasket } from '../../../db/queries/queue/load-basket';
import {
  type Basket,
  type BasketItem,
  type BasketResult,
  openItems,
} from '../../domain/allocation/basket/basket';
import { type AnsweredCase, basketProblems } from '../../domain/allocation/basket/basket-problems';
import { leavesRoute } from '../../domain/allocation/decisions/decide-allocation';
import { err, ok, type Result } from '../../kernel/result';
import { type BasketChangeInput, keepBasket } from './change-basket';
import { commitItem, type SeenItem } from './parts/commit-basket-item';
import type { UseCaseContext } from '../context';
import { loadLaidBasket, type LaidItems } from './parts/load-basket';
import type { Problem } from '../problem';
import { STALE_BASKET, writeBasket } from './parts/write-basket';

export interface CommitInput extends BasketChangeInput {
  readonly seen: readonly SeenItem[];
}

export interface CommitDone {
  readonly allocated: number;
  readonly refused: number;
}

/**
 * Allocates every case of the basket, in its order. What was typed is kept first; where an officer was changed since the effect was
 * shown (`changed`), or an answer is missing, nothing is allocated and the form comes back. Then each case is decided again by the server in a
 * transaction of its own, after those before it: one that is refused undoes no other and stays in the basket with why. The same form
 * sent twice allocates once.
 */
export async function commitBasket(
  context: UseCaseContext,
  input: CommitInput,
): Promise<Result<CommitDone | 'changed', Problem>> {
  const { store, actor } = context;
  const before = await loadBasket(store.db, store.t, actor.id);
  if (before.version !== input.version) return committedBefore(before, input);
  const items = withAnswers(before, input);
  if (items.some((item, index) => item.staffCode !== before.items[index]?.staffCode)) {
    const kept = await keepBasket(context, input);
    return kept.ok ? ok('changed') : kept;
  }
  const problem = await problemBefore(context, items);
  if (problem !== null) return err(problem);
  const results = new Map<string, BasketResult>();
  for (const item of openItems({ items })) {
    const seen = input.seen.find((entry) => entry.crn === item.crn);
    results.set(item.crn, await commitItem(context, before, item, seen));
  }
  const done = items.flatMap((item): BasketItem[] => {
    const result = results.get(item.crn);
    return result === undefined ? [] : [{ ...item, result }];
  });
  await writeBasket(context, before, done);
  return ok(countsOf(done));
}

/** A second send of the form that was committed says what the first one did; any other old form is stale. */
function committedBefore(basket: Basket, { seen }: CommitInput): Result<CommitDone, Problem> {
  const done = new Set(basket.items.filter((item) => item.result !== undefined).map((item) => item.crn));
  const same = seen.length > 0 && seen.every((entry) => done.has(entry.crn));
  return same ? ok(countsOf(basket.items)) : err(STALE_BASKET);
}

/** The stored items with the officers and answers of the form. */
function withAnswers({ items }: Basket, input: CommitInput): readonly BasketItem[] {
  const given = new Map(input.items.map((item) => [item.crn, item]));
  return items.map((item) =>
    item.result?.status === 'allocated' ? item : { ...item, ...given.get(item.crn) },
  );
}

async function problemBefore(context: UseCaseContext, items: readonly BasketItem[]): Promise<Problem | null> {
  const read = await loadLaidBasket(context);
  const answered = answeredCases(context, read, items);
  if (answered.length === 0) return formProblem('No case in the basket can be allocated');
  const fields = basketProblems(read.model, answered, read.today);
  return fields.length === 0 ? null : { code: 'does_not_fit', fields };
}

function answeredCases(
  { actor }: UseCaseContext,
  { items: read, laid }: LaidItems,
  items: readonly BasketItem[],
): AnsweredCase[] {
  const answers = new Map(items.map((item) => [item.crn, item]));
  const open = read.flatMap((entry) => (entry.kind === 'open' ? [entry] : []));
  return open.map(({ item, routed, reach }, index) => {
    const chosen = laid.cases[index]?.chosen ?? null;
    const insideLdus = reach.place.insideLdus;
    return {
      crn: item.crn,
      name: caseNameFor(actor, routed.subject.facts, routed.thing).text,
      chosen,
      leavesRoute: chosen && leavesRoute({ route: routed.route, insideLdus }, chosen),
      answers: answers.get(item.crn) ?? item,
    };
  });
}

function formProblem(message: string): Problem {
  return { code: 'does_not_fit', fields: [{ field: '', message }] };
}

function countsOf(items: readonly BasketItem[]): CommitDone {
  const count = (status: BasketResult['status']): number =>
    items.filter((item) => item.result?.status === status).length;
  return { allocated: count('allocated'), refused: count('refused') };
}
