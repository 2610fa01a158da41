import 'server-only';
import { loadBasket } from '../../../db/queries/queue/load-basket';
import { can, mayAnywhere } from '../../domain/access/can';
import { caseCalled, caseNameFor } from '../../domain/access/case-name';
import {
  type Basket,
  type BasketItem,
  MOST_IN_BASKET,
  newItem,
  openItems,
  withItems,
} from '../../domain/allocation/basket/basket';
import { MOST_NOTES, MOST_REASON_TEXT } from '../../domain/allocation/reasons/answer-fields';
import { type Crn, parseCrn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCases, type RoutedCase } from '../queue/parts/load-routed-case';
import type { Problem } from '../problem';
import { STALE_BASKET, writeBasket } from './parts/write-basket';

/** A case that goes into a basket, with whatever was chosen and answered already. */
export type ItemToAdd = Partial<BasketItem> & Pick<BasketItem, 'crn'>;

/**
 * Lays waiting cases into the actor's own basket. Each must be theirs to allocate and wait; one that is in the basket already takes
 * the new officer and answers. Answers how many went in.
 */
export async function addToBasket(
  context: UseCaseContext,
  toAdd: readonly ItemToAdd[],
): Promise<Result<{ readonly added: number }, Problem>> {
  if (!mayAnywhere(context.actor, 'allocate_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators allocate cases' });
  if (toAdd.length === 0) return doesNotFit('', 'Tick the cases to put in the basket');
  const crns = toAdd.flatMap(({ crn }) => parseCrn(crn) ?? []);
  const routed = await loadRoutedCases(await caseSourceOf(context, await loadFigureSource(context)), crns);
  for (const { crn } of toAdd)
    if (!mayBeAdded(context, routed, crn))
      return doesNotFit('', `${calledBy(context, routed, crn)} does not wait for you to allocate`);
  const items = toAdd.map(toItem);
  const basket = await changeBasket(context, (before) => {
    const all = withItems(before.items, items);
    return openItems({ items: all }).length > MOST_IN_BASKET ? null : all;
  });
  if (basket === null)
    return doesNotFit('', `A basket holds at most ${MOST_IN_BASKET} cases: allocate or remove some first`);
  return ok({ added: items.length });
}

/** Takes a case out of the actor's basket; one that is not in it is out already. */
export async function removeFromBasket(context: UseCaseContext, crn: string): Promise<void> {
  await changeBasket(context, ({ items }) => items.filter((item) => item.crn !== crn));
}

export interface BasketChangeInput {
  /** The version that the form was opened with. */
  readonly version: number;
  readonly items: readonly ItemToAdd[];
}

/** Keeps who was chosen and what was answered, for the cases that are in the basket still. A basket changed elsewhere is `stale`. */
export async function keepBasket(
  context: UseCaseContext,
  { version, items }: BasketChangeInput,
): Promise<Result<Basket, Problem>> {
  const given = new Map(items.map((item) => [item.crn, toItem(item)]));
  const { store, actor } = context;
  const before = await loadBasket(store.db, store.t, actor.id);
  if (before.version !== version) return err(STALE_BASKET);
  const kept = before.items.map((item) => {
    const change = item.result?.status === 'allocated' ? undefined : given.get(item.crn);
    return change ? { ...change, ...(item.result ? { result: item.result } : {}) } : item;
  });
  const saved = await writeBasket(context, before, kept);
  return saved === null ? err(STALE_BASKET) : ok(saved);
}

/** Reads, changes and writes in one go; tried again where another window was quicker. Null: the change was refused. */
async function changeBasket(
  context: UseCaseContext,
  change: (before: Basket) => readonly BasketItem[] | null,
): Promise<Basket | null> {
  const { store, actor } = context;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = await loadBasket(store.db, store.t, actor.id);
    const items = change(before);
    if (items === null) return null;
    const saved = await writeBasket(context, before, items);
    if (saved !== null) return saved;
  }
  throw new Error('The basket kept changing');
}

function calledBy({ actor }: UseCaseContext, found: ReadonlyMap<Crn, RoutedCase>, crnText: string): string {
  const crn = parseCrn(crnText);
  const routed = crn === null ? undefined : found.get(crn);
  return routed === undefined
    ? crnText
    : caseCalled(caseNameFor(actor, routed.found.facts, routed.thing), crnText);
}

function mayBeAdded(
  { actor }: UseCaseContext,
  found: ReadonlyMap<Crn, RoutedCase>,
  crnText: string,
): boolean {
  const crn = parseCrn(crnText);
  const routed = crn === null ? undefined : found.get(crn);
  return (
    routed !== undefined &&
    routed.found.holder === null &&
    routed.route.outcome !== 'refer_to_youth_justice' &&
    can(actor, 'allocate_case', routed.thing).allowed
  );
}

/** What was sent, cut to what can be kept: everything is checked when it is allocated. */
function toItem(given: ItemToAdd): BasketItem {
  const cut = (text: string | null | undefined, most: number): string | null =>
    text === null || text === undefined || text.trim() === '' ? null : text.trim().slice(0, most + 1);
  return {
    ...newItem(parseCrn(given.crn) ?? given.crn),
    staffCode: (given.staffCode ?? '').slice(0, 50),
    reasonCode: cut(given.reasonCode, 50),
    reasonText: cut(given.reasonText, MOST_REASON_TEXT),
    oversightReviewOn: cut(given.oversightReviewOn, 20),
    notes: cut(given.notes, MOST_NOTES),
    teamReason: cut(given.teamReason, MOST_REASON_TEXT),
  };
}

function doesNotFit(field: string, message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field, message }] });
}
