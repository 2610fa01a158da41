/** Which part of a list is asked for: a page by its number, from 1, or every row, for paper. */
export type PageAsked = number | 'all';

/** So many rows are shown at once at the most, even where every row is asked for. */
export const MOST_ROWS = 1_000;

/** The part of a list that is shown. */
export interface ListPart {
  /** From 1. */
  readonly page: number;
  /** Of pages of the usual size. */
  readonly pageCount: number;
  readonly perPage: number;
  /** Every row was asked for. */
  readonly all: boolean;
  /** The rows shown, numbered from 1; both are 0 in an empty list. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** The part that is shown of a list of so many rows. A page past the end is the last one. */
export function listPart(total: number, asked: PageAsked, perPage: number): ListPart {
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const all = asked === 'all';
  const page = all ? 1 : Math.min(Math.max(asked, 1), pageCount);
  const { offset, limit } = rowsAsked(all ? asked : page, perPage);
  const last = Math.min(offset + limit, total);
  return { page, pageCount, perPage, all, first: total === 0 ? 0 : offset + 1, last, total };
}

/** The rows to fetch for what is asked, where nobody knows yet how many there are. */
export function rowsAsked(
  asked: PageAsked,
  perPage: number,
): { readonly offset: number; readonly limit: number } {
  return asked === 'all'
    ? { offset: 0, limit: MOST_ROWS }
    : { offset: (Math.max(asked, 1) - 1) * perPage, limit: perPage };
}

/** The items of the part. */
export function itemsOf<T>(items: readonly T[], { first, last }: ListPart): T[] {
  return items.slice(Math.max(first - 1, 0), last);
}
