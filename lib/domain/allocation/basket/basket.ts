/** How the commit of one case of a basket ended. */
export interface BasketResult {
  readonly status: 'allocated' | 'refused';
  /** In a sentence: what was done, or why not. */
  readonly detail: string;
  /** "Surname, Forename" */
  readonly officerName: string;
  /** The officer's workload as shown, in words: "98.2%"; null where nothing was done. */
  readonly before: string | null;
  readonly after: string | null;
  /** ISO instant. */
  readonly at: string;
  /** The decision that was made: by it, it can be undone. */
  readonly allocationId?: string;
}

/** A waiting case laid on an officer, not yet decided. */
export interface BasketItem {
  readonly crn: string;
  /** Empty while nobody is chosen. */
  readonly staffCode: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** YYYY-MM-DD, or null where none was given. */
  readonly oversightReviewOn: string | null;
  readonly notes: string | null;
  /** Why the person's LDU is left, where it is. */
  readonly teamReason?: string | null;
  /** How the last commit ended for it; undefined before. */
  readonly result?: BasketResult;
}

/** Most cases in one basket. */
export const MOST_IN_BASKET = 30;

/** Somebody's basket as it is stored. Version 0: nothing was ever put in. */
export interface Basket {
  readonly items: readonly BasketItem[];
  /** ISO instant; null while there is none. */
  readonly changedAt: string | null;
  readonly version: number;
}

/** A case as it goes in: nobody chosen, nothing answered. */
export function newItem(crn: string): BasketItem {
  return {
    crn,
    staffCode: '',
    reasonCode: null,
    reasonText: null,
    oversightReviewOn: null,
    notes: null,
    teamReason: null,
  };
}

/** The items that still wait to be committed. */
export function openItems({ items }: Pick<Basket, 'items'>): BasketItem[] {
  return items.filter((item) => item.result?.status !== 'allocated');
}

/** A basket with some items laid in: one that is there already takes the new officer and answers; others keep their places. */
export function withItems(items: readonly BasketItem[], added: readonly BasketItem[]): BasketItem[] {
  const fresh = new Map(added.map((item) => [item.crn, item]));
  const kept = items.flatMap((item) => {
    if (item.result?.status === 'allocated') return fresh.has(item.crn) ? [] : [item];
    return [fresh.get(item.crn) ?? item];
  });
  const there = new Set(kept.map((item) => item.crn));
  return [...kept, ...[...fresh.values()].filter((item) => !there.has(item.crn))];
}
