import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/dates';
import { compareQueue } from './order-queue';
import { BY_URGENCY, QUEUE_SORTS, sortQueue } from './sort-queue';
import { booked } from '../testing/appointments';
import { TODAY } from '../testing/people';

const anyRow = fc
  .record({
    number: fc.integer({ min: 1, max: 999_999 }),
    name: fc.constantFrom('Adeyemi, Ola', 'Zhang, Wei', 'Restricted case', 'Ó Briain, Áine'),
    bandRank: fc.integer({ min: 1, max: 4 }),
    ldu: fc.option(fc.constantFrom('Calderdale', 'Leeds'), { nil: null }),
    waitWorkingDays: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    inDays: fc.option(fc.integer({ min: -10, max: 20 }), { nil: null }),
  })
  .map(({ number, name, ldu, inDays, ...row }) => ({
    ...row,
    crn: `X${String(number).padStart(6, '0')}` as never,
    name: { text: name, named: true, restricted: false },
    ldu: ldu === null ? null : { code: ldu, name: ldu },
    team: null,
    appointment: booked(inDays === null ? null : addDays(TODAY, inDays), TODAY),
  }));
const anyRows = fc.uniqueArray(anyRow, { maxLength: 8, selector: (row) => row.crn });

describe('the queue in an order asked for', () => {
  it('is its own order by urgency', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(sortQueue(rows, BY_URGENCY)).toEqual([...rows].sort(compareQueue));
      }),
    );
  });

  it('is the same whatever order the cases came in, in every order and direction', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...QUEUE_SORTS), fc.boolean(), (rows, sort, descending) => {
        const order = { sort, descending };
        expect(sortQueue([...rows].reverse(), order)).toEqual(sortQueue(rows, order));
      }),
    );
  });

  it('has what is not known last in both directions', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, descending) => {
        const waits = sortQueue(rows, { sort: 'waiting', descending }).map((row) => row.waitWorkingDays);
        const firstUnknown = waits.indexOf(null);
        if (firstUnknown >= 0) expect(waits.slice(firstUnknown).every((wait) => wait === null)).toBe(true);
      }),
    );
  });
});
