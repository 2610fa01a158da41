import 'server-only';
import { loadBasket } from '../../../../db/queries/queue/load-basket';
import { can } from '../../../domain/access/can';
import { takenText } from '../../../domain/allocation/decisions/allocation-problem';
import { type Basket, type BasketItem, openItems } from '../../../domain/allocation/basket/basket';
import { type LaidBasket, layBasket } from '../../../domain/allocation/basket/lay-basket';
import { parseCrn } from '../../../kernel/ids';
import type { Caseload } from '../../../domain/workload/measure/measure-caseload';
import type { UseCaseContext } from '../../context';
import { type FigureSource, loadFigureSource } from '../../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCase, type RoutedCase } from '../../queue/parts/load-routed-case';
import { loadReach, type Reach, teamOfOfficer } from '../../shortlist/parts/load-shortlist';

/** A case of the basket with whom it may go to, or why it cannot be decided any more. */
export type ReadItem =
  | { readonly kind: 'open'; readonly item: BasketItem; readonly routed: RoutedCase; readonly reach: Reach }
  | { readonly kind: 'gone'; readonly item: BasketItem; readonly why: string };

export interface LaidItems extends FigureSource {
  readonly basket: Basket;
  readonly items: readonly ReadItem[];
  /** The open ones, in the same order. */
  readonly laid: LaidBasket;
}

/** The actor's basket, read anew and laid out: every case as it stands now, after those before it. */
export async function loadLaidBasket(context: UseCaseContext): Promise<LaidItems> {
  const { store, actor } = context;
  const source = await loadFigureSource(context);
  const basket = await loadBasket(store.db, store.t, actor.id);
  const items: ReadItem[] = [];
  for (const item of openItems(basket)) items.push(await readItem(context, source, item));
  const open = items.flatMap((entry) => (entry.kind === 'open' ? [entry] : []));
  const caseloads = new Map<string, Caseload>(
    open.flatMap(({ reach }) => reach.caseloads.map((entry) => [entry.officer.staffCode, entry] as const)),
  );
  const cases = open.map(({ item, routed, reach }) => ({
    subject: routed.subject,
    place: reach.place,
    staffCodes: new Set<string>(reach.caseloads.map((entry) => entry.officer.staffCode)),
    staffCode: item.staffCode,
  }));
  return {
    ...source,
    basket,
    items,
    laid: layBasket(source.model, cases, [...caseloads.values()], source.today),
  };
}

async function readItem(context: UseCaseContext, source: FigureSource, item: BasketItem): Promise<ReadItem> {
  const { actor } = context;
  const crn = parseCrn(item.crn);
  const from = await caseSourceOf(context, source);
  const routed = crn === null ? null : await loadRoutedCase(from, crn);
  if (routed === null) return { kind: 'gone', item, why: 'This case is not live any more.' };
  const { holder } = routed.found;
  if (holder !== null) {
    // It waited for them when they put it in: they are told who was quicker.
    const theirs = [routed.thing, routed.whileWaiting].some(
      (thing) => can(actor, 'allocate_case', thing).allowed,
    );
    return { kind: 'gone', item, why: theirs ? takenWords(holder) : NOT_YOURS };
  }
  if (!can(actor, 'allocate_case', routed.thing).allowed) return { kind: 'gone', item, why: NOT_YOURS };
  const team = item.staffCode === '' ? null : await teamOfOfficer(from, item.staffCode);
  return { kind: 'open', item, routed, reach: await loadReach(from, actor, routed, team) };
}

const NOT_YOURS = 'This case does not wait for you to allocate any more.';

function takenWords(holder: Parameters<typeof takenText>[0]): string {
  return takenText(holder).replace('. Nothing that you entered was saved', '.');
}
