import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/kernel/dates';
import type { ReallocationDue } from '@/lib/domain/workload/measure/officer-standing';
import { awayOffers } from './away-offers';

const due = (why: ReallocationDue['why'], coverUntil: string | null): ReallocationDue => ({
  why,
  since: isoDate('2026-10-26'),
  absence: null,
  coverUntil: coverUntil === null ? null : isoDate(coverUntil),
});
const offered = (entry: ReallocationDue, may = { cover: true, move: true }) =>
  awayOffers('A1', entry, may).map((offer) => offer.label);

describe('for the cases of somebody who is gone', () => {
  it('cover until a near return is offered first, moving second', () => {
    expect(offered(due('absent', '2026-11-20'))).toEqual(['Cover until 20 Nov 2026', 'Move cases']);
    expect(offered(due('away_long', '2026-11-20'))).toEqual(['Cover until 20 Nov 2026', 'Move cases']);
  });

  it('moving is offered alone where the return is not near, and cover second where the manager decides', () => {
    expect(offered(due('absent', null))).toEqual(['Move cases']);
    expect(offered(due('left', null))).toEqual(['Move cases']);
    expect(offered(due('away_long', null))).toEqual(['Move cases', 'Arrange cover']);
  });

  it('nothing is offered that the reader may not do', () => {
    expect(offered(due('absent', '2026-11-20'), { cover: false, move: true })).toEqual(['Move cases']);
    expect(offered(due('absent', '2026-11-20'), { cover: false, move: false })).toEqual([]);
  });
});
