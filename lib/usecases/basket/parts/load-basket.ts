import 'server-only';
import { loadBasket } from '../../../../db/queries/queue/load-basket';
import type { Actor } from '../../../domain/access/actor';
import { can } from '../../../domain/access/can';
import { takenText } from '../../../domain/allocation/decisions/allocation-problem';
import { type Basket, type BasketItem, openItems } from '../../../domain/allocation/basket/basket';
import { type LaidBasket, layBasket } from '../../../domain/allocation/basket/lay-basket';
import { type Crn, parseCrn } from '../../../kernel/ids';
import type { OfficerSummary } from '../../../domain/workload/summary/officer-summary';
import type { UseCaseContext } from '../../context';
import { type FigureSource, loadFigureSource } from '../../capacity/parts/load-measured';
import {
  type CaseSource,
  caseSourceOf,
  loadRoutedCases,
  type RoutedCase,
} from '../../queue/parts/load-routed-case';
import { loadReaches, type Reach, teamsOfOfficers } from '../../shortlist/parts/load-shortlist';

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
  const items = await readItems(await caseSourceOf(context, source), actor, openItems(basket));
  const open = items.flatMap((entry) => (entry.kind === 'open' ? [entry] : []));
  const summaries = new Map<string, OfficerSummary>(
    open.flatMap(({ reach }) => reach.summaries.map((entry) => [entry.officer.staffCode, entry] as const)),
  );
  const cases = open.map(({ item, routed, reach }) => ({
    subject: routed.subject,
    place: reach.place,
    staffCodes: new Set<string>(reach.summaries.map((entry) => entry.officer.staffCode)),
    staffCode: item.staffCode,
  }));
  return {
    ...source,
    basket,
    items,
    laid: layBasket(source.model, cases, [...summaries.values()], source.today),
  };
}

/** What they share is read once: the cases, where their officers work, and the officers of all their shortlists. */
async function readItems(
  source: CaseSource,
  actor: Actor,
  items: readonly BasketItem[],
): Promise<readonly ReadItem[]> {
  const routed = await loadRoutedCases(
    source,
    items.flatMap(({ crn }) => parseCrn(crn) ?? []),
  );
  const standing = items.map((item) => standsNow(actor, item, routed));
  const open = standing.flatMap((entry) => (entry.kind === 'open' ? [entry] : []));
  const teamOf = await teamsOfOfficers(
    source,
    open.flatMap(({ item }) => (item.staffCode === '' ? [] : [item.staffCode])),
  );
  const asked = open.map((entry) => ({
    routed: entry.routed,
    extraTeamCode: teamOf.get(entry.item.staffCode) ?? null,
  }));
  const reaches = await loadReaches(source, actor, asked);
  const reachOf = new Map(open.map((entry, index) => [entry, reaches[index]]));
  return standing.map((entry): ReadItem => {
    if (entry.kind === 'gone') return entry;
    const reach = reachOf.get(entry);
    if (!reach) throw new Error('A case of the basket has no shortlist');
    return { ...entry, reach };
  });
}

type StandingItem = Extract<ReadItem, { kind: 'gone' }> | Omit<Extract<ReadItem, { kind: 'open' }>, 'reach'>;

/** Whether a case can still be decided, as it stands now. */
function standsNow(actor: Actor, item: BasketItem, found: ReadonlyMap<Crn, RoutedCase>): StandingItem {
  const crn = parseCrn(item.crn);
  const routed = crn === null ? undefined : found.get(crn);
  if (routed === undefined) return { kind: 'gone', item, why: 'This case is not live any more.' };
  const { holder } = routed.found;
  if (holder !== null) {
    // It waited for them when they put it in: they are told who was quicker.
    const theirs = [routed.thing, routed.whileWaiting].some(
      (thing) => can(actor, 'allocate_case', thing).allowed,
    );
    return { kind: 'gone', item, why: theirs ? takenWords(holder) : NOT_YOURS };
  }
  if (!can(actor, 'allocate_case', routed.thing).allowed) return { kind: 'gone', item, why: NOT_YOURS };
  return { kind: 'open', item, routed };
}

const NOT_YOURS = 'This case does not wait for you to allocate any more.';

function takenWords(holder: Parameters<typeof takenText>[0]): string {
  return takenText(holder).replace('. Nothing that you entered was saved', '.');
}
