import { describe, expect, it } from 'vitest';
import { itemsOf, listPart, MOST_ROWS, rowsAsked } from './list-part';

const rows = Array.from({ length: 191 }, (_, index) => index + 1);

describe('the part of a list that is shown', () => {
  it('is one page of it, the last one where the page asked for is past the end', () => {
    expect(listPart(191, 1, 50)).toMatchObject({ first: 1, last: 50, page: 1, pageCount: 4, all: false });
    expect(listPart(191, 9, 50)).toMatchObject({ first: 151, last: 191, page: 4 });
    expect(itemsOf(rows, listPart(191, 4, 50))).toEqual(rows.slice(150));
    expect(listPart(0, 3, 50)).toMatchObject({ first: 0, last: 0, page: 1, pageCount: 1 });
    expect(itemsOf([], listPart(0, 'all', 50))).toEqual([]);
  });

  it('is every row where paper needs them all, up to a thousand', () => {
    expect(itemsOf(rows, listPart(191, 'all', 50))).toEqual(rows);
    expect(listPart(191, 'all', 50)).toMatchObject({ first: 1, last: 191, pageCount: 4, all: true });
    expect(listPart(6_739, 'all', 50)).toMatchObject({ first: 1, last: MOST_ROWS, total: 6_739 });
  });

  it('is fetched without knowing how many there are', () => {
    expect(rowsAsked(3, 25)).toEqual({ offset: 50, limit: 25 });
    expect(rowsAsked('all', 25)).toEqual({ offset: 0, limit: MOST_ROWS });
  });
});
